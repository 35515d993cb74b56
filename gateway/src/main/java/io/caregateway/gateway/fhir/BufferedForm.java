package io.caregateway.gateway.fhir;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** A request whose form was read, within bounds, and can be read once more. */
final class BufferedForm extends HttpServletRequestWrapper {

  private static final int LARGEST = 16 * 1024;

  private final byte[] body;

  private BufferedForm(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  /**
   * @throws Refused BODY_NOT_A_FORM, BODY_TOO_LARGE
   */
  static BufferedForm of(HttpServletRequest request) throws IOException {
    if (request.getHeader("Content-Encoding") != null || !isForm(request.getContentType())) {
      throw new Refused(Refusal.BODY_NOT_A_FORM);
    }
    if (request.getContentLengthLong() > LARGEST) {
      throw new Refused(Refusal.BODY_TOO_LARGE);
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new Refused(Refusal.BODY_TOO_LARGE);
    }
    return new BufferedForm(request, body);
  }

  /** The form, percent-encoded; what is not ASCII in it is refused with the parameters. */
  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public ServletInputStream getInputStream() {
    ByteArrayInputStream bytes = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public int read() {
        return bytes.read();
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        return bytes.read(into, offset, length);
      }

      @Override
      public boolean isFinished() {
        return bytes.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("The form is read already.");
      }
    };
  }

  private static boolean isForm(String contentType) {
    if (contentType == null) {
      return false;
    }
    try {
      MediaType type = MediaType.parseMediaType(contentType);
      return MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(type)
          && (type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()));
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }
}
