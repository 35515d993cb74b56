package io.caregateway.gateway.signon.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.caregateway.stubs.idp.saml.IdpMetadata;
import io.caregateway.stubs.idp.saml.SigningKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class MetadataRefreshTest {

  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private static final X509Certificate OLD = SigningKeys.generate("old").certificate();
  private static final X509Certificate NEW = SigningKeys.generate("new").certificate();

  @TempDir Path folder;

  private volatile Instant now = START;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final MetadataRefresh refresh = new MetadataRefresh(clock);
  private MetadataServer server;

  @BeforeEach
  void start() throws Exception {
    server = new MetadataServer();
  }

  @AfterEach
  void stop() {
    refresh.stop();
    server.close();
  }

  @Test
  void readsAnAddressInTheBackground() {
    server.serves(idp(OLD).xml());
    refresh.follow("A81001", "urn:idp", server.settings(), List.of());
    assertThat(server.asked()).isZero();
    assertThat(health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(health().getDetails()).containsEntry("A81001", "not read yet");

    refresh.start();
    await().until(() -> refresh.party("A81001").isPresent());
    assertThat(health().getStatus()).isEqualTo(Status.UP);
    assertThat(refresh.party("B82002")).isEmpty();
  }

  @Test
  void takesUpTheKeysOfTheDay() {
    Followed provider = followed();
    server.serves(idp(OLD).xml());
    provider.refresh();
    server.serves(idp(OLD).signingWith(NEW).xml());
    provider.refresh();
    assertThat(certificates()).containsExactly(OLD, NEW);
    server.serves(idp(NEW).xml());
    provider.refresh();
    assertThat(certificates()).containsExactly(NEW);
  }

  @Test
  void keepsTheLastGoodOneWhileItHoldsAndSaysSo() {
    Followed provider = followed();
    server.serves(idp(OLD).validUntil(START.plus(Duration.ofHours(2))).xml());
    provider.refresh();
    server.serves("<oops");
    now = START.plus(Duration.ofHours(1));
    provider.refresh();
    assertThat(certificates()).containsExactly(OLD);
    assertThat(health().getStatus()).isEqualTo(Status.UP);
    assertThat(health().getDetails().get("A81001"))
        .isEqualTo(
            "read 2026-11-23T09:00:00Z, valid until 2026-11-23T11:00:00Z; since then it is"
                + " no XML, or XML with a document type");

    now = START.plus(Duration.ofHours(2));
    assertThat(refresh.party("A81001")).isEmpty();
    assertThat(health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
  }

  @Test
  void recoversByItself() {
    Followed provider = followed();
    assertThat(provider.refresh()).isLessThan(Duration.ofMinutes(1));
    server.serves(idp(OLD).xml());
    assertThat(provider.refresh()).isGreaterThan(Duration.ofMinutes(40));
    assertThat(health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void readsAFileAtOnceAndTellsAtTheStartWhereItIsWrong() throws Exception {
    Path file = Files.writeString(folder.resolve("idp.xml"), idp(OLD).xml());
    refresh.follow("A81001", "urn:idp", file(file), List.of());
    assertThat(certificates()).containsExactly(OLD);

    assertThatThrownBy(() -> refresh.follow("A81001", "urn:other", file(file), List.of()))
        .isInstanceOf(MetadataUnusable.class)
        .hasMessageContaining("idp.xml of gateway.sign-on.saml.A81001.metadata")
        .hasMessageContaining("it describes another entity id");
  }

  private Followed followed() {
    refresh.follow("A81001", "urn:idp", server.settings(), List.of());
    return refresh.all().iterator().next();
  }

  private List<X509Certificate> certificates() {
    return refresh.party("A81001").orElseThrow().certificates();
  }

  private Health health() {
    return new SamlMetadataHealth(refresh).health();
  }

  private static MetadataSettings file(Path file) {
    return new MetadataSettings(null, file, List.of(), Duration.ofHours(1));
  }

  private static IdpMetadata idp(X509Certificate certificate) {
    return new IdpMetadata("urn:idp", "https://idp.example/sso", "https://idp.example/slo")
        .signingWith(certificate);
  }
}
