package io.caregateway.gateway.signon.saml.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caregateway.stubs.idp.saml.FederationMetadata;
import io.caregateway.stubs.idp.saml.IdpMetadata;
import io.caregateway.stubs.idp.saml.SigningKey;
import io.caregateway.stubs.idp.saml.SigningKeys;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** One identity provider out of the metadata of many. */
class FederationTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final SigningKey FEDERATION = SigningKeys.generate("federation");
  private static final SigningKey MALLORY = SigningKeys.generate("mallory");
  private static final X509Certificate OURS = SigningKeys.generate("ours").certificate();

  @Test
  void picksThePracticesOwn() {
    Party party = read(new FederationMetadata(idp("urn:other"), idp("urn:idp")).xml());
    assertThat(party.ssoUrl()).isEqualTo(URI.create("https://idp.example/urn:idp/sso"));
    assertThat(refusal(new FederationMetadata(idp("urn:other")).xml()))
        .isEqualTo(MetadataRefusal.WRONG_ENTITY);
  }

  @Test
  void refusesOneThatIsDescribedTwice() {
    assertThat(refusal(new FederationMetadata(idp("urn:idp"), idp("urn:idp")).xml()))
        .isEqualTo(MetadataRefusal.TWO_ENTITIES);
  }

  @Test
  void holdsNoLongerThanTheGroup() {
    Instant end = NOW.plus(Duration.ofHours(3));
    assertThat(read(federation().validUntil(end).xml()).validUntil()).isEqualTo(end);
    assertThat(refusal(federation().validUntil(NOW).xml())).isEqualTo(MetadataRefusal.EXPIRED);
  }

  @Test
  void believesTheSignatureOverTheGroupOrOverTheProviderItself() {
    X509Certificate signer = FEDERATION.certificate();
    assertThat(read(federation().signedBy(FEDERATION).xml(), signer).certificates())
        .containsExactly(OURS);
    String itself =
        new FederationMetadata(idp("urn:other"), idp("urn:idp").signedBy(FEDERATION)).xml();
    assertThat(read(itself, signer).certificates()).containsExactly(OURS);
  }

  @Test
  void refusesWhatTheFederationDidNotSign() {
    X509Certificate signer = FEDERATION.certificate();
    assertThat(refusal(federation().xml(), signer)).isEqualTo(MetadataRefusal.NO_SIGNATURE);
    assertThat(refusal(federation().signedBy(MALLORY).xml(), signer))
        .isEqualTo(MetadataRefusal.WRONG_SIGNATURE);
    String changed =
        federation().signedBy(FEDERATION).xml().replace("idp.example", "mallory.example");
    assertThat(refusal(changed, signer)).isEqualTo(MetadataRefusal.WRONG_SIGNATURE);
  }

  @Test
  void refusesANeighboursSignatureForThePracticesOwn() {
    String xml =
        new FederationMetadata(idp("urn:other").signedBy(FEDERATION), idp("urn:idp")).xml();
    assertThat(refusal(xml, FEDERATION.certificate())).isEqualTo(MetadataRefusal.NO_SIGNATURE);
  }

  @Test
  void refusesASignedGroupThatWasPutBesideAnotherProvider() {
    String signed = federation().signedBy(FEDERATION).xml();
    String evil = idp("urn:idp").xml().replace("idp.example", "mallory.example");
    String wrapped =
        "<md:EntitiesDescriptor xmlns:md='urn:oasis:names:tc:SAML:2.0:metadata'>"
            + evil.substring(evil.indexOf("<md:EntityDescriptor"))
            + signed.substring(signed.indexOf("<md:EntitiesDescriptor"))
            + "</md:EntitiesDescriptor>";
    assertThat(refusal(wrapped, FEDERATION.certificate())).isEqualTo(MetadataRefusal.TWO_ENTITIES);
    String other = wrapped.replaceFirst("entityID=\"urn:idp\"", "entityID=\"urn:x\"");
    assertThat(read(other, FEDERATION.certificate()).ssoUrl())
        .as("the one that is signed")
        .hasHost("idp.example");
  }

  @Test
  void isReadWithinBoundsAlone() {
    IdpMetadata[] many = new IdpMetadata[3000];
    for (int i = 0; i < many.length; i++) {
      many[i] = idp("urn:idp" + i);
    }
    String xml = new FederationMetadata(many).xml();
    assertThat(refusal(xml)).isEqualTo(MetadataRefusal.TOO_LARGE);
  }

  private static FederationMetadata federation() {
    return new FederationMetadata(idp("urn:other"), idp("urn:idp"));
  }

  private static IdpMetadata idp(String entityId) {
    String base = "https://idp.example/" + entityId;
    return new IdpMetadata(entityId, base + "/sso", base + "/slo").signingWith(OURS);
  }

  private static Party read(String xml, X509Certificate... signers) {
    return new MetadataReader(
            "urn:idp", List.of(signers), DataSize.ofMegabytes(1), Clock.fixed(NOW, ZoneOffset.UTC))
        .read(xml.getBytes(UTF_8));
  }

  private static MetadataRefusal refusal(String xml, X509Certificate... signers) {
    MetadataRefused refused = catchThrowableOfType(MetadataRefused.class, () -> read(xml, signers));
    return refused.refusal();
  }
}
