package io.caregateway.smartcards.profile;

import static io.caregateway.smartcards.Cards.card;
import static io.caregateway.smartcards.Certificate.NOW;
import static io.caregateway.smartcards.refusal.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.caregateway.smartcards.Certificate;
import io.caregateway.smartcards.Credential;
import io.caregateway.smartcards.Keys;
import io.caregateway.smartcards.path.CertificationPath;
import io.caregateway.smartcards.path.PolicyInputs;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.refusal.Refuses;
import java.math.BigInteger;
import java.security.KeyPair;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedAlgorithmsTest {

  private static final Credential EC_ROOT = Certificate.authority("CN=EC").selfSigned();
  private static final Credential RSA_ROOT =
      Certificate.authority("CN=RSA").keys(Keys.rsa2048()).selfSigned();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SHA256withRSA",
        "SHA384withRSA",
        "SHA512withRSA",
        "SHA256withRSAandMGF1",
        "SHA512withRSAandMGF1"
      })
  void takesRsaSignaturesOfToday(String algorithm) {
    assertThatCode(() -> check(card().signedWith(algorithm), RSA_ROOT)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "secp384r1", "secp521r1"})
  void takesCurvesOfToday(String curve) {
    assertThatCode(() -> check(card().keys(Keys.ec(curve)).signedWith("SHA512withECDSA"), EC_ROOT))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHA1withRSA", "MD5withRSA", "SHA224withRSA", "SHA1withRSAandMGF1"})
  @Refuses(Refusal.CERTIFICATE_ALGORITHM)
  void refusesRsaSignaturesOfYesterday(String algorithm) {
    assertRefused(
        Refusal.CERTIFICATE_ALGORITHM, () -> check(card().signedWith(algorithm), RSA_ROOT));
  }

  @Test
  @Refuses(Refusal.CERTIFICATE_ALGORITHM)
  void refusesSha1AboveTheCardToo() {
    Credential issuer = Certificate.authority("CN=Issuer").signedWith("SHA1withECDSA").by(EC_ROOT);

    assertRefused(Refusal.CERTIFICATE_ALGORITHM, () -> check(card(), issuer, EC_ROOT));
  }

  @Test
  @Refuses(Refusal.KEY_TOO_WEAK)
  void refusesShortRsaKeysAndSmallExponents() {
    KeyPair small = Keys.rsa(1024);
    BigInteger modulus = Keys.modulus(Keys.rsa2048());
    Credential root = Certificate.authority("CN=Weak").keys(small).selfSigned();

    refused(Refusal.KEY_TOO_WEAK, card().keys(small));
    refused(Refusal.KEY_TOO_WEAK, card().shows(rsa(modulus, 3)));
    assertRefused(Refusal.KEY_TOO_WEAK, () -> check(card(), root));
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp224r1", "secp256k1", "brainpoolP256r1"})
  @Refuses(Refusal.KEY_KIND)
  void refusesOtherCurves(String curve) {
    refused(Refusal.KEY_KIND, card().keys(Keys.ec(curve)));
  }

  @Test
  @Refuses(Refusal.KEY_FLAWED)
  void refusesKeysOfTheFlawedChip() {
    BigInteger flawed = flawedPrime(11).multiply(flawedPrime(12));

    assertThat(RocaFingerprint.in(Keys.modulus(Keys.rsa2048()))).isFalse();
    refused(Refusal.KEY_FLAWED, card().shows(rsa(flawed, 65537)));
  }

  /** As the chip made them: k * M + (65537^a mod M), M the product of the first primes. */
  private static BigInteger flawedPrime(int seed) {
    BigInteger product = BigInteger.ONE;
    BigInteger prime = BigInteger.TWO;
    while (product.bitLength() < 970) {
      product = product.multiply(prime);
      prime = prime.nextProbablePrime();
    }
    var random = new Random(seed);
    while (true) {
      BigInteger power = BigInteger.valueOf(65537).modPow(new BigInteger(200, random), product);
      BigInteger candidate = product.multiply(new BigInteger(64, random)).add(power);
      if (candidate.bitLength() >= 1020
          && candidate.bitLength() <= 1040
          && candidate.isProbablePrime(20)) {
        return candidate;
      }
    }
  }

  private static SubjectPublicKeyInfo rsa(BigInteger modulus, long exponent) {
    return Keys.encoded(
        new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
        new RSAPublicKey(modulus, BigInteger.valueOf(exponent)));
  }

  private static void refused(Refusal cause, Certificate card) {
    assertRefused(cause, () -> check(card, EC_ROOT));
  }

  /** Issued by the first; the last is trusted. */
  private static void check(Certificate card, Credential... issuers) {
    Credential anchor = issuers[issuers.length - 1];
    List<byte[]> sent =
        Stream.concat(Stream.of(card.by(issuers[0])), Stream.of(issuers))
            .filter(credential -> !credential.equals(anchor))
            .map(Credential::der)
            .toList();
    new ProfileCheck(CardProfile.DEFAULT)
        .check(CertificationPath.validate(sent, List.of(anchor.der()), PolicyInputs.ANY, NOW));
  }
}
