package io.caregateway.smartcards.issuer;

import java.net.URI;

/**
 * Where the world asks whether a certificate still holds; both stand in each certificate.
 *
 * @param crl a CRL distribution point (RFC 5280, 4.2.1.13)
 * @param ocsp a responder (RFC 5280, 4.2.2.1)
 */
public record PublishedAt(URI crl, URI ocsp) {

  /** The gateway's own addresses under a base, such as {@code https://gateway.example/pki}. */
  public static PublishedAt under(URI base) {
    return new PublishedAt(URI.create(base + "/crl"), URI.create(base + "/ocsp"));
  }
}
