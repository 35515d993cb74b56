package io.caregateway.safeguards.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * How an actor proved who they are.
 *
 * @param method in a word, as {@code saml}, {@code smartcard} or {@code mtls}
 * @param subject of the certificate, as RFC 2253 writes it
 * @param serial of the certificate, in lower-case hexadecimal digits
 * @param issuer who vouches for it: the certificate's issuer, or the identity provider
 * @param assurance authenticator assurance level, {@code AAL1} to {@code AAL3} (NIST SP 800-63B, 4)
 * @param context what an identity provider says of how they signed on there
 */
public record Evidence(
    String method,
    @Nullable String subject,
    @Nullable String serial,
    @Nullable String issuer,
    @Nullable String assurance,
    @Nullable String context) {

  @JsonCreator
  public Evidence {}

  /** Nothing but the method; so older records tell it too. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Evidence by(String method) {
    return new Evidence(method, null, null, null, null, null);
  }

  /** By a client certificate of TLS. */
  public static Evidence mutualTls(String subject, String serial, String issuer) {
    return new Evidence("mtls", subject, serial, issuer, null, null);
  }

  /** In one line, as {@code smartcard AAL3 serial 1f by CN=Smartcards CA}. */
  public String inWords() {
    StringBuilder words = new StringBuilder(method);
    add(words, " ", assurance);
    add(words, " serial ", serial);
    add(words, " by ", issuer);
    add(words, " ", context);
    return words.toString();
  }

  private static void add(StringBuilder words, String before, @Nullable String part) {
    if (part != null) {
      words.append(before).append(part);
    }
  }
}
