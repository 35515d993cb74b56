package io.caregateway.certsdev;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.util.io.pem.PemObject;

/** PEM as in RFC 7468; private keys in PKCS#8, without a password. */
final class Pem {
  private Pem() {}

  /** Certificates and CRLs one after another. */
  static byte[] write(Collection<?> objects) {
    var text = new StringWriter();
    try (var pem = new JcaPEMWriter(text)) {
      for (Object object : objects) {
        pem.writeObject(object);
      }
    } catch (IOException e) {
      throw new IllegalStateException("PEM cannot be written", e);
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  static byte[] write(PrivateKey key) {
    return write(List.of(new PemObject("PRIVATE KEY", key.getEncoded())));
  }

  static List<X509Certificate> certificates(byte[] pem) throws CertificateException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(pem))
        .stream()
        .map(X509Certificate.class::cast)
        .toList();
  }

  static PrivateKey privateKey(byte[] pem) throws IOException {
    var text = new InputStreamReader(new ByteArrayInputStream(pem), StandardCharsets.US_ASCII);
    try (var parser = new PEMParser(text)) {
      if (parser.readObject() instanceof PrivateKeyInfo info) {
        return new JcaPEMKeyConverter().getPrivateKey(info);
      }
      throw new PEMException("no PKCS#8 private key");
    }
  }
}
