package io.caregateway.stubs.idp.saml;

import io.caregateway.stubs.idp.saml.SamlRefusal.Cause;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** How a message travels through the browser (saml-bindings-2.0-os sections 3.4 and 3.5). */
public enum Binding {
  /** In the query: deflated (RFC 1951, no header), then base64. */
  REDIRECT,
  /** In a form: base64 alone. */
  POST;

  private static final int MAX_ENCODED = 128 * 1024;
  private static final int MAX_XML = 512 * 1024;

  /**
   * Reads {@code SAMLRequest} or {@code SAMLResponse}.
   *
   * @throws SamlRefusal when there is none, or it is not what the binding says
   */
  public ReceivedMessage read(FormFields fields) throws SamlRefusal {
    var request = fields.value("SAMLRequest");
    var response = fields.value("SAMLResponse");
    if (request != null && response != null) {
      throw new SamlRefusal(
          Cause.MESSAGE_TWICE, "Both a SAMLRequest and a SAMLResponse came. Send one of the two.");
    }
    var encoded = request == null ? response : request;
    if (encoded == null || encoded.isBlank()) {
      throw new SamlRefusal(
          Cause.MESSAGE_MISSING,
          "No SAML message came with this address. Start from the application's own sign-on page.");
    }
    var root = SamlXml.parse(decode(encoded)).getDocumentElement();
    return new ReceivedMessage(root, fields.value("RelayState"), this, fields);
  }

  /**
   * The value of {@code SAMLRequest} or {@code SAMLResponse} for this binding, before URL encoding.
   */
  public String encode(String xml) {
    var bytes = xml.getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(this == REDIRECT ? deflate(bytes) : bytes);
  }

  private byte[] decode(String encoded) throws SamlRefusal {
    if (encoded.length() > MAX_ENCODED) {
      throw tooLarge();
    }
    try {
      var bytes = Base64.getMimeDecoder().decode(encoded);
      return this == REDIRECT ? inflate(bytes) : bytes;
    } catch (IllegalArgumentException e) {
      throw new SamlRefusal(
          Cause.NOT_BASE64, "The SAML message is not base64. Encode it as its binding says.", e);
    }
  }

  private static byte[] deflate(byte[] bytes) {
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    var out = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(out, deflater)) {
      deflated.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory failed", e);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  private static byte[] inflate(byte[] bytes) throws SamlRefusal {
    var inflater = new Inflater(true);
    try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes), inflater)) {
      var inflated = in.readNBytes(MAX_XML + 1);
      if (inflated.length > MAX_XML) {
        throw tooLarge();
      }
      return inflated;
    } catch (IOException e) {
      throw new SamlRefusal(
          Cause.NOT_DEFLATED,
          "The SAML message is not deflated. A message in the address is deflated without a header, then base64.",
          e);
    } finally {
      inflater.end();
    }
  }

  private static SamlRefusal tooLarge() {
    return new SamlRefusal(
        Cause.TOO_LARGE,
        "The SAML message is too large. Send one of at most 128 KiB, 512 KiB inflated.");
  }
}
