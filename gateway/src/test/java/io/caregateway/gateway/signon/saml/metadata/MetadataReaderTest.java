package io.caregateway.gateway.signon.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caregateway.stubs.idp.saml.IdpMetadata;
import io.caregateway.stubs.idp.saml.SigningKey;
import io.caregateway.stubs.idp.saml.SigningKeys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;
import org.springframework.util.unit.DataSize;

class MetadataReaderTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final DataSize LARGEST = DataSize.ofMegabytes(1);
  private static final SigningKey FEDERATION = SigningKeys.generate("federation");
  private static final X509Certificate OLD = SigningKeys.generate("old").certificate();
  private static final X509Certificate NEW = SigningKeys.generate("new").certificate();

  @Test
  void readsAddressesKeysAndHowLongTheyHold() {
    Instant end = NOW.plus(Duration.ofDays(1));
    String xml = idp().validUntil(end).cacheFor(Duration.ofHours(6)).xml();
    Party party = reader().read(bytes(xml));
    assertThat(party.certificates()).containsExactly(OLD, NEW);
    assertThat(party.ssoUrl()).isEqualTo(URI.create("https://idp.example/sso"));
    assertThat(party.sloUrl()).isEqualTo(URI.create("https://idp.example/slo"));
    assertThat(party.sloResponseUrl()).isEqualTo(URI.create("https://idp.example/slo"));
    assertThat(party.validUntil()).isEqualTo(end);
    assertThat(party.cacheFor()).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void takesPostWhereThereIsNothingElse() {
    assertThat(reader().read(bytes(idp().xml())).ssoBinding())
        .isEqualTo(Saml2MessageBinding.REDIRECT);
    Party party = reader().read(bytes(idp().byPostAlone().xml()));
    assertThat(party.ssoBinding()).isEqualTo(Saml2MessageBinding.POST);
    assertThat(party.sloBinding()).isEqualTo(Saml2MessageBinding.POST);
    assertThat(party.ssoUrl()).isEqualTo(URI.create("https://idp.example/sso"));
  }

  @Test
  void takesASignatureOfAnyCertificateThatIsSet() {
    byte[] signed = bytes(idp().signedBy(FEDERATION).xml());
    assertThat(reader(NEW, FEDERATION.certificate()).read(signed).certificates()).hasSize(2);
    assertThat(refusal(signed, NEW)).isEqualTo(MetadataRefusal.WRONG_SIGNATURE);
  }

  @Test
  void refusesWhatWasChangedAfterItWasSigned() {
    String changed =
        idp()
            .signedBy(FEDERATION)
            .xml()
            .replace("https://idp.example/sso", "https://mallory.example/");
    assertThat(refusal(bytes(changed), FEDERATION.certificate()))
        .isEqualTo(MetadataRefusal.WRONG_SIGNATURE);
  }

  @Test
  void refusesWhatIsNotSignedWhereACertificateIsSet() {
    assertThat(refusal(bytes(idp().xml()), FEDERATION.certificate()))
        .isEqualTo(MetadataRefusal.NO_SIGNATURE);
  }

  @Test
  void refusesAWeakSignature() {
    String weak =
        idp()
            .signedBy(FEDERATION)
            .xml()
            .replace("xmldsig-more#rsa-sha256", "xmldsig#rsa-sha1")
            .replace(
                "http://www.w3.org/2001/04/xmldsig#rsa", "http://www.w3.org/2000/09/xmldsig#rsa");
    assertThat(refusal(bytes(weak), FEDERATION.certificate()))
        .isEqualTo(MetadataRefusal.WEAK_ALGORITHM);
  }

  @Test
  void refusesWhatSaysItIsOver() {
    assertThat(refusal(bytes(idp().validUntil(NOW).xml()))).isEqualTo(MetadataRefusal.EXPIRED);
  }

  @Test
  void refusesAnotherEntity() {
    String other =
        new IdpMetadata("urn:other", "https://idp.example/sso", "https://idp.example/slo")
            .signingWith(OLD)
            .xml();
    assertThat(refusal(bytes(other))).isEqualTo(MetadataRefusal.WRONG_ENTITY);
  }

  @Test
  void refusesWhatNamesNoCertificate() {
    String none =
        new IdpMetadata("urn:idp", "https://idp.example/sso", "https://idp.example/slo").xml();
    assertThat(refusal(bytes(none))).isEqualTo(MetadataRefusal.NO_CERTIFICATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://idp.example/sso", "javascript:alert(1)", "/sso", "not an address"})
  void refusesAnAddressThatIsNotSafe(String sso) {
    String xml = new IdpMetadata("urn:idp", sso, "https://idp.example/slo").signingWith(OLD).xml();
    assertThat(refusal(bytes(xml))).isEqualTo(MetadataRefusal.NO_ADDRESS);
  }

  @Test
  void refusesWhatDescribesNoIdentityProvider() {
    String space = "xmlns='urn:oasis:names:tc:SAML:2.0:metadata'";
    assertThat(refusal(bytes("<EntityDescriptor " + space + " entityID='urn:idp'/>")))
        .isEqualTo(MetadataRefusal.NO_IDENTITY_PROVIDER);
    assertThat(refusal(bytes("<EntitiesDescriptor " + space + "/>")))
        .isEqualTo(MetadataRefusal.WRONG_ENTITY);
    assertThat(refusal(bytes("<Organization " + space + "/>")))
        .isEqualTo(MetadataRefusal.NO_IDENTITY_PROVIDER);
  }

  @Test
  void refusesADocumentTypeAndWhatIsTooLarge() {
    assertThat(refusal(bytes("<!DOCTYPE r>" + idp().xml()))).isEqualTo(MetadataRefusal.UNREADABLE);
    String large = "<r>" + " ".repeat(Math.toIntExact(LARGEST.toBytes())) + "</r>";
    assertThat(refusal(bytes(large))).isEqualTo(MetadataRefusal.TOO_LARGE);
  }

  private static IdpMetadata idp() {
    return new IdpMetadata("urn:idp", "https://idp.example/sso", "https://idp.example/slo")
        .signingWith(OLD)
        .signingWith(NEW);
  }

  private static MetadataReader reader(X509Certificate... signers) {
    return new MetadataReader(
        "urn:idp", List.of(signers), LARGEST, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static MetadataRefusal refusal(byte[] xml, X509Certificate... signers) {
    return catchThrowableOfType(MetadataRefused.class, () -> reader(signers).read(xml)).refusal();
  }

  private static byte[] bytes(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
