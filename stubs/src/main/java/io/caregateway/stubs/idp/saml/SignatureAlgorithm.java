package io.caregateway.stubs.idp.saml;

/** How an XML signature is made. SHA-1 is there to see it refused. */
public enum SignatureAlgorithm {
  RSA_SHA256(
      "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
      "http://www.w3.org/2001/04/xmlenc#sha256"),
  /** The signature itself is good, what it is over is not. */
  RSA_SHA256_OVER_SHA1(
      "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
      "http://www.w3.org/2000/09/xmldsig#sha1"),
  RSA_SHA1("http://www.w3.org/2000/09/xmldsig#rsa-sha1", "http://www.w3.org/2000/09/xmldsig#sha1");

  private final String signatureUri;
  private final String digestUri;

  SignatureAlgorithm(String signatureUri, String digestUri) {
    this.signatureUri = signatureUri;
    this.digestUri = digestUri;
  }

  public String signatureUri() {
    return signatureUri;
  }

  public String digestUri() {
    return digestUri;
  }
}
