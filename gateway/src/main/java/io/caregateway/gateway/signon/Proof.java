package io.caregateway.gateway.signon;

import io.caregateway.safeguards.audit.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * How somebody proved who they are.
 *
 * @param issuer who vouches for it: the identity provider's entity id or issuer, or the issuer of
 *     the card's certificate
 * @param context what the issuer says of how the person signed on there, in its own words
 * @param assurance how sure that makes it (NIST SP 800-63B, section 4)
 * @param handle by which the issuer can take it back: its id of the session there, or the serial
 *     number of the card's certificate in lower-case hexadecimal digits; null where it has none
 * @param subject of the certificate, as RFC 2253 writes it; null where there is none
 */
public record Proof(
    Method method,
    String issuer,
    @Nullable String context,
    Aal assurance,
    @Nullable String handle,
    @Nullable String subject) {

  /** By other means than a certificate. */
  public Proof(
      Method method,
      String issuer,
      @Nullable String context,
      Aal assurance,
      @Nullable String handle) {
    this(method, issuer, context, assurance, handle, null);
  }

  /** By what means. */
  public enum Method {
    SAML("saml"),
    SMARTCARD("smartcard"),
    VIRTUAL_SMARTCARD("virtual smartcard"),
    CIS2("cis2"),
    CIS1("cis1");

    private final String word;

    Method(String word) {
      this.word = word;
    }

    /** For the audit record. */
    public String word() {
      return word;
    }

    /** Whether a UID that it proves counts at every practice, not at one alone. */
    public boolean countsEverywhere() {
      return this != SAML;
    }
  }

  /** Authenticator assurance level. */
  public enum Aal {
    AAL1,
    AAL2,
    AAL3
  }

  /**
   * By a practice's own identity provider. Nothing binds what it calls its ways of sign-on to a
   * level, so no more than the lowest is claimed.
   */
  public static Proof saml(String issuer, @Nullable String context, @Nullable String handle) {
    return new Proof(Method.SAML, issuer, context, Aal.AAL1, handle);
  }

  /** For the audit record. */
  Evidence evidence() {
    boolean byCard = method == Method.SMARTCARD || method == Method.VIRTUAL_SMARTCARD;
    return new Evidence(
        method.word(), subject, byCard ? handle : null, issuer, assurance.name(), context);
  }
}
