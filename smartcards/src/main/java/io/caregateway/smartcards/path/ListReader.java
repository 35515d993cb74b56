package io.caregateway.smartcards.path;

import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.List;

/** Reads revocation lists out of DER. */
public final class ListReader {

  private ListReader() {}

  static List<X509CRL> read(List<byte[]> lists) {
    return lists.stream().map(der -> read(der, Refusal.NOT_CLEARED)).toList();
  }

  /**
   * One list.
   *
   * @throws CardRefused with the given cause when it cannot be read
   */
  public static X509CRL read(byte[] der, Refusal unreadable) {
    if (!StrictDer.isSequence(der)) {
      throw new CardRefused(unreadable);
    }
    try {
      return (X509CRL)
          CertificateFactory.getInstance("X.509", BouncyCastle.PROVIDER)
              .generateCRL(new ByteArrayInputStream(der));
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new CardRefused(unreadable, e);
    }
  }
}
