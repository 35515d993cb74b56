package io.caregateway.stubs.idp.saml;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Where signing keys come from: made on the spot, or read from what {@code certs-dev} wrote. RSA
 * throughout.
 */
public final class SigningKeys {
  private SigningKeys() {}

  /** A new 2048-bit key with a self-signed certificate, valid from an hour ago for a year. */
  public static SigningKey generate(String commonName) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var pair = generator.generateKeyPair();
      var subject = new X500Principal("CN=" + commonName);
      var from = Instant.now().minus(Duration.ofHours(1));
      var builder =
          new JcaX509v3CertificateBuilder(
              subject,
              new BigInteger(64, new SecureRandom()).setBit(64),
              Date.from(from),
              Date.from(from.plus(Duration.ofDays(365))),
              subject,
              pair.getPublic());
      var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
      var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
      return new SigningKey(pair.getPrivate(), certificate);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("this JDK cannot make an RSA key", e);
    }
  }

  /**
   * The one private key of a PKCS#12 file.
   *
   * @throws IOException when the file cannot be read, the password is wrong, or it holds no private
   *     key
   */
  public static SigningKey fromPkcs12(Path file, char[] password) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      for (var alias : Collections.list(store.aliases())) {
        if (store.getKey(alias, password) instanceof PrivateKey key
            && store.getCertificate(alias) instanceof X509Certificate certificate) {
          return new SigningKey(key, certificate);
        }
      }
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " is not a PKCS#12 file that this password opens", e);
    }
    throw new IOException(file + " holds no private key: make it anew with certs-dev");
  }

  /**
   * A PEM certificate and a PEM private key in PKCS#8 form.
   *
   * @throws IOException when a file cannot be read or is not PEM of that kind
   */
  public static SigningKey fromPem(Path certificate, Path privateKey) throws IOException {
    try {
      var text = Files.readString(privateKey, StandardCharsets.US_ASCII);
      var base64 = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
      var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
      var key = KeyFactory.getInstance("RSA").generatePrivate(spec);
      return new SigningKey(key, certificate(certificate));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException(privateKey + " is not an RSA private key in PKCS#8 PEM form", e);
    }
  }

  /**
   * A PEM or DER certificate.
   *
   * @throws IOException when the file cannot be read or is no certificate
   */
  public static X509Certificate certificate(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var factory = CertificateFactory.getInstance("X.509");
      return (X509Certificate) factory.generateCertificate(in);
    } catch (GeneralSecurityException e) {
      throw new IOException(file + " is not an X.509 certificate", e);
    }
  }
}
