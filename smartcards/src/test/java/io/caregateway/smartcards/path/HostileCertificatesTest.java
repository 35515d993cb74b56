package io.caregateway.smartcards.path;

import static io.caregateway.smartcards.Certificate.NOW;
import static io.caregateway.smartcards.refusal.Refused.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.smartcards.Certificate;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.Keys;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.refusal.Refuses;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HostileCertificatesTest {

  private static final Credential ROOT = Certificate.authority("CN=Root").selfSigned();

  @TestFactory
  @Refuses(Refusal.CERTIFICATE_UNREADABLE)
  Stream<DynamicTest> refusesWhatRfc5280ForbidsInACertificate() {
    return Stream.of(
        form("serial number zero", card().serial(BigInteger.ZERO)),
        form("serial number of 21 octets", card().serial(BigInteger.ONE.shiftLeft(160))),
        form(
            "critical subject key identifier",
            card().with(Extension.subjectKeyIdentifier, true, DERNull.INSTANCE)),
        form(
            "no name in the alternative names",
            card()
                .with(
                    Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[0]))),
        form("a card that may sign certificates", card().usage(KeyUsage.keyCertSign)),
        form(
            "a card that constrains names",
            card().with(Extension.nameConstraints, true, new NameConstraints(null, null))),
        form(
            "an issuer whose constraints are empty",
            Certificate.authority("CN=Issuer")
                .with(Extension.nameConstraints, true, new NameConstraints(null, null))),
        form(
            "an issuer without a name",
            Certificate.authority("").with(Extension.subjectAlternativeName, true, names())),
        form(
            "name constraints that may be ignored",
            Certificate.authority("CN=Issuer")
                .with(
                    Extension.nameConstraints,
                    false,
                    new NameConstraints(
                        new GeneralSubtree[] {new GeneralSubtree(names().getNames()[0])}, null))),
        form(
            "neither a subject nor names that must be understood",
            Certificate.of("").with(Extension.subjectAlternativeName, false, names())),
        form("an extension that is no DER", card().with(Extension.keyUsage, true, names())));
  }

  @Test
  void bearsANegativeSerialNumber() {
    byte[] der = card().serial(BigInteger.valueOf(-7)).by(ROOT).der();

    assertThat(validate(der)).isNotNull();
  }

  @TestFactory
  @Refuses(Refusal.KEY_FORM)
  Stream<DynamicTest> refusesKeysThatAreNotWhatTheySeem() {
    BigInteger modulus = BigInteger.ONE.shiftLeft(2048).subtract(BigInteger.ONE);
    BigInteger usual = BigInteger.valueOf(65537);
    return Stream.of(
        key("an RSA modulus of 16384 bits", rsa(BigInteger.ONE.shiftLeft(16384).add(usual), usual)),
        key("an even RSA modulus", rsa(modulus.subtract(BigInteger.ONE), usual)),
        key("a negative RSA modulus", rsa(modulus.negate(), usual)),
        key("the RSA exponent 1", rsa(modulus, BigInteger.ONE)),
        key("an RSA exponent of 2047 bits", rsa(modulus, modulus.shiftRight(1))),
        key("an RSA modulus with a small factor", rsa(modulus, usual)),
        key("a curve given in full", explicitCurve()),
        key("a point off its curve", point(4, 64)),
        key("the point at infinity", point(0, 0)),
        key("a point of another length", point(4, 63)),
        key(
            "a kind of key nobody named",
            new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.dhKeyAgreement), new byte[] {5, 0})));
  }

  @TestFactory
  @Refuses(Refusal.CERTIFICATE_UNREADABLE)
  Stream<DynamicTest> refusesWhatIsNotOneCertificateInDer() {
    byte[] good = card().by(ROOT).der();
    byte[] longer = Arrays.copyOf(good, good.length + 1);
    byte[] shorter = Arrays.copyOf(good, good.length - 1);
    byte[] deep = nested(4000);
    byte[] indefinite = good.clone();
    indefinite[1] = (byte) 0x80;
    return Stream.of(
        unreadable("with a byte behind it", longer),
        unreadable("cut off", shorter),
        unreadable("of indefinite length", indefinite),
        unreadable("nested deeper than a stack", deep),
        unreadable("an empty sequence", new byte[] {0x30, 0}),
        unreadable("nothing", new byte[0]),
        unreadable("PEM", "-----BEGIN CERTIFICATE-----".getBytes(UTF_8)));
  }

  private static byte[] nested(int depth) {
    byte[] der = {0x05, 0};
    for (int i = 0; i < depth; i++) {
      byte[] head =
          der.length < 0x80
              ? new byte[] {0x30, (byte) der.length}
              : der.length < 0x100
                  ? new byte[] {0x30, (byte) 0x81, (byte) der.length}
                  : new byte[] {0x30, (byte) 0x82, (byte) (der.length >> 8), (byte) der.length};
      byte[] outer = Arrays.copyOf(head, head.length + der.length);
      System.arraycopy(der, 0, outer, head.length, der.length);
      der = outer;
    }
    return der;
  }

  private static Certificate card() {
    return Certificate.of("CN=Card");
  }

  private static GeneralNames names() {
    return new GeneralNames(new GeneralName(new X500Name("CN=Other")));
  }

  private static SubjectPublicKeyInfo rsa(BigInteger modulus, BigInteger exponent) {
    return Keys.encoded(
        new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
        new RSAPublicKey(modulus, exponent));
  }

  private static SubjectPublicKeyInfo explicitCurve() {
    ASN1Encodable curve = SECNamedCurves.getByName("secp256r1");
    byte[] point =
        SubjectPublicKeyInfo.getInstance(Keys.p256().getPublic().getEncoded())
            .getPublicKeyData()
            .getBytes();
    return new SubjectPublicKeyInfo(
        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve), point);
  }

  private static SubjectPublicKeyInfo point(int form, int zeros) {
    byte[] point = new byte[1 + zeros];
    point[0] = (byte) form;
    return new SubjectPublicKeyInfo(
        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, X9ObjectIdentifiers.prime256v1),
        point);
  }

  private static DynamicTest key(String name, SubjectPublicKeyInfo key) {
    byte[] der = card().shows(key).by(ROOT).der();
    return DynamicTest.dynamicTest(
        name, () -> assertRefused(Refusal.KEY_FORM, () -> validate(der)));
  }

  private static DynamicTest form(String name, Certificate made) {
    return unreadable(name, made.by(ROOT).der());
  }

  private static DynamicTest unreadable(String name, byte[] der) {
    return DynamicTest.dynamicTest(
        name, () -> assertRefused(Refusal.CERTIFICATE_UNREADABLE, () -> validate(der)));
  }

  private static TrustedPath validate(byte[] card) {
    return CertificationPath.validate(List.of(card), List.of(ROOT.der()), PolicyInputs.ANY, NOW);
  }
}
