package io.caregateway.smartcards.virtual.use;

import io.caregateway.smartcards.proof.CardSignature;
import io.caregateway.smartcards.proof.RawAlgorithm;
import io.caregateway.smartcards.virtual.key.KeyBook;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A sign-on challenge signed by a virtual card, in the form in which any card's is judged. */
public final class SignedChallenge {

  private final UUID id;
  private final KeyBook.Held card;
  private final byte[] signature;

  SignedChallenge(UUID id, KeyBook.Held card, byte[] signature) {
    this.id = id;
    this.card = card;
    this.signature = signature.clone();
  }

  /** Which card signed. */
  UUID card() {
    return id;
  }

  public X509Certificate certificate() {
    return card.certificate();
  }

  /** The card's certificate and its issuers', in DER. */
  public List<byte[]> certificates() {
    return Stream.concat(Stream.of(card.certificate()), card.issuers().stream())
        .map(SignedChallenge::der)
        .toList();
  }

  public CardSignature signature() {
    return CardSignature.raw(RawAlgorithm.ES256, signature);
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A parsed certificate has no encoding.", e);
    }
  }
}
