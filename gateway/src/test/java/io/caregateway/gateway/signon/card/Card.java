package io.caregateway.gateway.signon.card;

import io.caregateway.certsdev.DevelopmentPki;
import io.caregateway.smartcards.issuer.SigningKey;
import io.caregateway.smartcards.proof.Nonce;
import io.caregateway.smartcards.proof.SignedBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A card of the development PKI, whose key lies open. */
final class Card {

  private final SigningKey key;

  Card(SigningKey key) {
    this.key = key;
  }

  Card(DevelopmentPki pki, String uid) {
    this(SigningKey.read(pki.file("smartcards/" + uid + ".p12"), pki.password().toCharArray()));
  }

  String algorithm() {
    return isRsa() ? "RS256" : "ES256";
  }

  private boolean isRsa() {
    return key.key().getAlgorithm().equals("RSA");
  }

  String serial() {
    return key.certificate().getSerialNumber().toString(16);
  }

  String certificate() throws GeneralSecurityException {
    return base64(key.certificate().getEncoded());
  }

  String signature(String origin, String nonce, String purpose) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(isRsa() ? "SHA256withRSA" : "SHA256withECDSA");
    signature.initSign(key.key());
    signature.update(SignedBytes.of(origin, new Nonce(nonce), purpose));
    return base64(signature.sign());
  }

  String cms(String origin, String nonce) throws Exception {
    var generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .build(
                new JcaContentSignerBuilder("SHA256withRSA").build(key.key()), key.certificate()));
    generator.addCertificates(new JcaCertStore(List.of(key.certificate())));
    var content = new CMSProcessableByteArray(SignedBytes.of(origin, new Nonce(nonce), "sign-on"));
    return base64(generator.generate(content, false).toASN1Structure().getEncoded("DER"));
  }

  String pem() throws GeneralSecurityException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(key.certificate().getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
