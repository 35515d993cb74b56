package io.caregateway.gateway.signon;

import org.jspecify.annotations.Nullable;

/**
 * How somebody proved who they are.
 *
 * @param issuer who vouches for it: the identity provider's entity id
 * @param context what the issuer says of how the person signed on there, in its own words
 * @param assurance how sure that makes it (NIST SP 800-63B, section 4)
 */
public record Proof(Method method, String issuer, @Nullable String context, Aal assurance) {

  /** By what means. */
  public enum Method {
    SAML
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
  public static Proof saml(String issuer, @Nullable String context) {
    return new Proof(Method.SAML, issuer, context, Aal.AAL1);
  }

  /** For the audit record. */
  String inWords() {
    String how = context == null ? "" : " " + context;
    return "saml " + assurance + " by " + issuer + how;
  }
}
