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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class MetadataRefreshTest {

  private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private static final X509Certificate OLD = SigningKeys.generate("old").certificate();
  private static final X509Certificate NEW = SigningKeys.generate("new").certificate();

  @TempDir Path folder;

  private volatile Instant now = START;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final InMemory kept = new InMemory();
  private MetadataRefresh refresh = new MetadataRefresh(kept, clock);
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
    assertThat(health().getStatus()).isEqualTo(SamlMetadataHealth.DEGRADED);
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
    assertThat(health().getStatus()).isEqualTo(SamlMetadataHealth.DEGRADED);
  }

  @Test
  void leavesTheWholeInServiceWhereOnePracticesProviderIsNot() {
    followed();
    assertThat(StatusAggregator.getDefault().getAggregateStatus(health().getStatus(), Status.UP))
        .isEqualTo(Status.UP);
  }

  @Test
  void outlivesARestartWithItsAgeUntilItIsTooOld() {
    server.serves(idp(OLD).xml());
    followed().refresh();
    server.serves("<oops");
    now = START.plus(Duration.ofDays(6));
    Followed provider = restarted();
    assertThat(certificates()).containsExactly(OLD);
    assertThat(health().getDetails()).containsEntry("A81001", "read 2026-11-23T09:00:00Z");
    provider.refresh();
    assertThat(certificates()).containsExactly(OLD);
    assertThat(String.valueOf(health().getDetails().get("A81001")))
        .startsWith("read 2026-11-23T09:00:00Z; since then");

    now = START.plus(Duration.ofDays(7));
    restarted();
    assertThat(refresh.party("A81001")).isEmpty();
  }

  @Test
  void judgesWhatWasKeptAsIfItCameNow() {
    server.serves(idp(OLD).validUntil(START.plus(Duration.ofHours(2))).xml());
    followed().refresh();
    now = START.plus(Duration.ofHours(3));
    restarted();
    assertThat(refresh.party("A81001")).isEmpty();

    now = START;
    refresh = new MetadataRefresh(kept, clock);
    X509Certificate federation = SigningKeys.generate("federation").certificate();
    refresh.follow("A81001", "urn:idp", server.settings(), List.of(federation));
    refresh.all().forEach(Followed::recall);
    assertThat(refresh.party("A81001")).as("it is not signed").isEmpty();
  }

  @Test
  void takesUpWhatIsNewerThanWhatWasKept() {
    server.serves(idp(OLD).xml());
    followed().refresh();
    server.serves(idp(NEW).xml());
    Followed provider = restarted();
    provider.refresh();
    provider.recall();
    assertThat(certificates()).containsExactly(NEW);
  }

  private Followed restarted() {
    refresh = new MetadataRefresh(kept, clock);
    Followed provider = followed();
    provider.recall();
    return provider;
  }

  private static final class InMemory implements KeptMetadata {
    private final Map<String, Kept> all = new HashMap<>();

    @Override
    public Optional<Kept> find(String practice) {
      return Optional.ofNullable(all.get(practice));
    }

    @Override
    public void keep(String practice, Kept metadata) {
      all.put(practice, metadata);
    }
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
        .hasMessageContaining("it does not describe the entity id that is set");
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
    return new MetadataSettings(
        null, file, List.of(), MetadataServer.LARGEST, Duration.ZERO, Duration.ofHours(1));
  }

  private static IdpMetadata idp(X509Certificate certificate) {
    return new IdpMetadata("urn:idp", "https://idp.example/sso", "https://idp.example/slo")
        .signingWith(certificate);
  }
}
