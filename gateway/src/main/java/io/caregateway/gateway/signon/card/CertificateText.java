package io.caregateway.gateway.signon.card;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates as text: PEM (RFC 7468) or base64 of DER. */
final class CertificateText {

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]*+)-----END CERTIFICATE-----");

  private CertificateText() {}

  /**
   * @throws CardRequestRefused when it is neither
   */
  static List<byte[]> read(String text) {
    List<byte[]> all = new ArrayList<>();
    Matcher blocks = PEM.matcher(text);
    while (blocks.find()) {
      all.add(decode(blocks.group(1)));
    }
    return all.isEmpty() ? List.of(decode(text)) : all;
  }

  static byte[] decode(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
      if (bytes.length == 0) {
        throw new CardRequestRefused(CardFault.REQUEST_UNREADABLE);
      }
      return bytes;
    } catch (IllegalArgumentException notBase64) {
      throw new CardRequestRefused(CardFault.REQUEST_UNREADABLE);
    }
  }
}
