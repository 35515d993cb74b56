package io.caregateway.gateway.signon.card;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.UnreadableMessage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** JSON that comes in and goes out, within bounds. */
final class CardJson {

  private static final int MOST_BYTES = 64 * 1024;

  private CardJson() {}

  /**
   * @throws CardRequestRefused when the body is too large, or is not this
   */
  static <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new CardRequestRefused(CardFault.REQUEST_TOO_LARGE);
    }
    try {
      T read = FeedJson.read(body, type);
      if (read == null) {
        throw new CardRequestRefused(CardFault.REQUEST_UNREADABLE);
      }
      return read;
    } catch (UnreadableMessage | IllegalArgumentException e) {
      throw new CardRequestRefused(CardFault.REQUEST_UNREADABLE);
    }
  }

  static void write(HttpServletResponse response, Object content) throws IOException {
    write(response, "application/json", content);
  }

  static void write(HttpServletResponse response, String type, Object content) throws IOException {
    byte[] body = FeedJson.write(content);
    response.setContentType(type);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
