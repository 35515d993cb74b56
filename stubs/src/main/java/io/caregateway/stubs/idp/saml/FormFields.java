package io.caregateway.stubs.idp.saml;

import io.caregateway.stubs.idp.saml.SamlRefusal.Cause;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query or a form body ({@code application/x-www-form-urlencoded}). The values are kept as they
 * came too, because the signature of the redirect binding is over the encoded text
 * (saml-bindings-2.0-os section 3.4.4.1).
 */
public final class FormFields {
  private final Map<String, String> raw;

  private FormFields(Map<String, String> raw) {
    this.raw = raw;
  }

  /**
   * @throws SamlRefusal {@code MESSAGE_TWICE} when a field comes twice: which one was meant would
   *     be a guess
   */
  public static FormFields parse(@Nullable String encoded) throws SamlRefusal {
    var fields = new LinkedHashMap<String, String>();
    for (var field : encoded == null ? new String[0] : encoded.split("&", -1)) {
      var equals = field.indexOf('=');
      if (equals > 0
          && fields.put(decode(field.substring(0, equals)), field.substring(equals + 1)) != null) {
        throw new SamlRefusal(
            Cause.MESSAGE_TWICE, "A field of the request comes twice. Send each field once.");
      }
    }
    return new FormFields(fields);
  }

  /** The decoded value, or null when the field is absent. */
  public @Nullable String value(String name) {
    var value = raw.get(name);
    return value == null ? null : decode(value);
  }

  @Nullable String raw(String name) {
    return raw.get(name);
  }

  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return encoded; // a stray percent sign: taken as it stands, and refused where it matters
    }
  }
}
