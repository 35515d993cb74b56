package io.caregateway.smartcards.issuer;

/** The key that is to sign OCSP answers may not: nobody would believe them. */
public final class ResponderNotDelegated extends RuntimeException {

  private static final long serialVersionUID = 1;

  ResponderNotDelegated() {
    super(
        "The OCSP responder's certificate is not issued by the cards' authority for OCSP signing:"
            + " have the authority issue one with that extended key usage.");
  }
}
