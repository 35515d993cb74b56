package io.caregateway.smartcards.path;

import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.cert.X509CertificateHolder;

/** Reads certificates out of DER, once their size, form and keys are known to be harmless. */
public final class CertificateReader {

  private CertificateReader() {}

  /**
   * All of them, in order.
   *
   * @throws CardRefused where one is beyond the bounds, cannot be read, or has a key in a form that
   *     is not taken
   */
  public static List<X509Certificate> read(List<byte[]> certificates) {
    Bounds.checkCertificates(certificates);
    List<X509CertificateHolder> parsed = new ArrayList<>();
    for (byte[] der : certificates) {
      parsed.add(parse(der));
    }
    try {
      Complexity.check(parsed);
      return parsed.stream().map(CertificateReader::read).toList();
    } catch (IllegalArgumentException | IllegalStateException unreadable) {
      throw new CardRefused(Refusal.CERTIFICATE_UNREADABLE, unreadable);
    }
  }

  private static X509CertificateHolder parse(byte[] der) {
    if (!StrictDer.isSequence(der)) {
      throw new CardRefused(Refusal.CERTIFICATE_UNREADABLE);
    }
    try {
      return new X509CertificateHolder(der);
    } catch (IOException | RuntimeException unreadable) {
      throw new CardRefused(Refusal.CERTIFICATE_UNREADABLE, unreadable);
    }
  }

  private static X509Certificate read(X509CertificateHolder certificate) {
    KeyForm.check(certificate.getSubjectPublicKeyInfo());
    if (!CertificateForm.sound(certificate)) {
      throw new CardRefused(Refusal.CERTIFICATE_UNREADABLE);
    }
    try {
      X509Certificate read =
          (X509Certificate)
              CertificateFactory.getInstance("X.509", BouncyCastle.PROVIDER)
                  .generateCertificate(new ByteArrayInputStream(certificate.getEncoded()));
      readWhole(read);
      return read;
    } catch (CertificateException | IOException unreadable) {
      throw new CardRefused(Refusal.CERTIFICATE_UNREADABLE, unreadable);
    }
  }

  /** What the parser leaves for later, so that nobody stumbles over it then. */
  private static void readWhole(X509Certificate certificate) throws CertificateParsingException {
    Object[] parts = {
      certificate.getPublicKey(),
      certificate.getSubjectX500Principal(),
      certificate.getIssuerX500Principal(),
      certificate.getNotBefore(),
      certificate.getNotAfter(),
      certificate.getSignature()
    };
    if (Arrays.stream(parts).anyMatch(Objects::isNull)) {
      throw new CertificateParsingException("A part is missing.");
    }
  }
}
