package io.caregateway.routes.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.stubs.faults.Fault;
import io.caregateway.stubs.world.EditKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a run makes of each fault of the clinical system, what staff read, and what is recorded. */
class PartnerFaultsTest extends SyncTest {

  private static final SyncCounts EVERYTHING = new SyncCounts(3, 60, 60, 0, 0);

  static Stream<Fault> faultsThatPass() {
    return Stream.of(
        Fault.TOO_MANY_REQUESTS,
        Fault.TOO_MANY_REQUESTS.retryAfter(Duration.ofSeconds(1)),
        Fault.UNAVAILABLE.retryAfter(Duration.ZERO),
        Fault.UNAVAILABLE.retryAt(Instant.now().truncatedTo(ChronoUnit.SECONDS)),
        Fault.SERVER_ERROR,
        Fault.DROPPED,
        Fault.ANSWER_LOST,
        Fault.TRUNCATED_GZIP,
        Fault.delay(Duration.ofSeconds(3)),
        Fault.drip(10, Duration.ofSeconds(3)),
        Fault.MALFORMED_PAGE);
  }

  @ParameterizedTest
  @MethodSource("faultsThatPass")
  void aFaultThatPassesIsWaitedOut(Fault fault) {
    emis.fault(fault).at("_page").once();

    assertThat(done(SyncKind.FULL).counts()).isEqualTo(EVERYTHING);

    assertThat(pagesAskedFor()).isBetween(5L, 6L);
    assertThat(process.get(Quarantine.class).count(EMIS)).isZero();
  }

  /** So that a clinical system that works again is soon asked again, however often it failed. */
  @Override
  Map<String, String> settings() {
    Map<String, String> settings = super.settings();
    settings.put("gateway.practices." + EMIS + ".partner.rest", "PT0.005S");
    return settings;
  }

  /** One more where a page fails after its beginning has led to the page behind it. */
  private long pagesAskedFor() {
    return emis.requests().byKind().getOrDefault("GET Patient", 0L);
  }

  static Stream<Arguments> faultsThatLast() {
    return Stream.of(
        Arguments.of(Fault.TOO_MANY_REQUESTS, "The clinical system is busy.", 4),
        Arguments.of(Fault.SERVER_ERROR, "failed with status 500", 4),
        // the JDK's client sends a request whose connection was dropped a second time by itself
        Arguments.of(Fault.DROPPED, "answer broke off", 8),
        Arguments.of(Fault.TRUNCATED_GZIP, "answer broke off", 4),
        Arguments.of(Fault.MALFORMED_PAGE, "kept under Needs attention", 3),
        Arguments.of(Fault.oversized(5 << 20), "Lower sync.page-size", 1),
        Arguments.of(Fault.redirect(URI.create("https://elsewhere.example/")), "redirects", 1),
        Arguments.of(Fault.FOREIGN_LINK, "leads away from the practice's base-url", 0));
  }

  @ParameterizedTest
  @MethodSource("faultsThatLast")
  void aFaultThatLastsEndsTheRunWithASentenceAndARecord(
      Fault fault, String sentence, int requests) {
    emis.fault(fault).at("_page").times(100);

    SyncProgress run = failed(SyncKind.FULL);

    assertThat(run.sentence()).contains(sentence);
    assertThat(run.counts().pages()).isBetween(1, 2);
    assertThat(kept(EMIS)).hasSizeBetween(20, 40);
    if (requests > 0) {
      assertThat(pagesAskedFor()).isBetween(2L + requests, 3L + requests);
    }
    AuditRecord record = process.audit(EMIS).get(0);
    assertThat(record.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(record.reason()).isEqualTo(run.sentence());
    assertThat(record.actor()).isEqualTo(SyncProcess.STAFF);

    // no watermark was set, so the next run asks for everything again
    emis.faults().clear();
    assertThat(done(SyncKind.INCREMENTAL).kind()).isEqualTo(SyncKind.FULL);
    assertThat(kept(EMIS)).hasSize(60);
    assertThat(process.messages(EMIS)).hasSize(60);
  }

  @Test
  void aSystemThatDoesNotTellHowManyThereAreIsSyncedAllTheSame() {
    emis.fault(Fault.SERVER_ERROR).at("_summary").once();

    assertThat(done(SyncKind.FULL).expected()).isNull();
    assertThat(kept(EMIS)).hasSize(60);
  }

  @Test
  void aRetryAfterIsObeyed() {
    emis.fault(Fault.TOO_MANY_REQUESTS.retryAfter(Duration.ofSeconds(1))).once();

    SyncProgress run = done(SyncKind.FULL);

    assertThat(Duration.between(run.startedAt(), run.finishedAt()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void aKeyThatCannotBeUsedIsTold() {
    try (SyncProcess keyless =
        anotherProcess(
            Map.of("gateway.practices.B82002.partner.key-file", folder + "/absent.pem"))) {
      SyncProgress run = keyless.sync(TPP, SyncKind.FULL);

      assertThat(run.outcome()).isEqualTo(SyncOutcome.FAILED);
      assertThat(run.sentence()).contains("absent.pem");
    }
  }

  @Test
  void aRetryAfterBeyondTheBoundEndsTheRunAtOnce() {
    emis.fault(Fault.UNAVAILABLE.retryAfter(Duration.ofHours(1))).once();

    assertThat(failed(SyncKind.FULL).sentence()).contains("busy");

    assertThat(emis.requests().byKind()).containsEntry("GET Patient", 1L);
  }

  @Test
  void aPageThatStaysMalformedNeedsAPersonUntilARunIsComplete() {
    emis.fault(Fault.MALFORMED_PAGE).times(3);
    failed(SyncKind.FULL);

    Quarantine quarantine = process.get(Quarantine.class);
    List<Quarantined> open = quarantine.open(EMIS, 10);
    assertThat(open)
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.kind()).isEqualTo(Quarantined.Kind.PAGE);
              assertThat(page.reason()).isEqualTo("NOT_JSON");
              assertThat(page.retryable()).isFalse();
              assertThat(quarantine.bytes(EMIS, page.id()).orElseThrow())
                  .asString()
                  .startsWith("{\"resourceType\":\"Bundle\"");
            });

    done(SyncKind.FULL);
    assertThat(quarantine.open(EMIS, 10)).isEmpty();
  }

  @Test
  void anExpiredLinkStartsTheSearchAgainFromTheLastChangeSeen() {
    emis.fault(Fault.EXPIRED_LINK).once();

    SyncProgress run = done(SyncKind.FULL);

    assertThat(kept(EMIS)).hasSize(60);
    assertThat(run.counts().changed()).isEqualTo(60);
    assertThat(run.counts().seen()).isLessThan(80);
    assertThat(process.messages(EMIS)).hasSize(60);
  }

  @Test
  void linksThatExpireAgainAndAgainEndTheRun() {
    // more than a page of them, so that to start from the last change leads nowhere
    Instant bulk = clock.instant();
    emis.changes().oldest(25).forEach(id -> emis.changes().at(bulk).edit(id, EditKind.PHONE));
    emis.fault(Fault.EXPIRED_LINK).times(100);

    assertThat(failed(SyncKind.FULL).sentence()).contains("expired again and again");
  }

  @Test
  void linksThatLeadInACircleEndTheRun() {
    emis.fault(Fault.CYCLIC_LINK).times(100);

    assertThat(failed(SyncKind.FULL).sentence()).contains("round in a circle");
    assertThat(kept(EMIS)).hasSize(20);
  }

  @Test
  void moreThanThePagesAllowedEndTheRun() {
    try (SyncProcess bounded =
        anotherProcess(Map.of("gateway.practices.A81001.sync.maximum-pages", "2"))) {
      SyncProgress run = bounded.sync(EMIS, SyncKind.FULL);

      assertThat(run.sentence()).contains("still had pages after 2", "sync.maximum-pages");
    }
    assertThat(kept(EMIS)).hasSize(40);
  }

  @Test
  void aSystemThatFindsNothingAtItsAddressIsTold() {
    try (SyncProcess lost =
        anotherProcess(
            Map.of(
                "gateway.practices.A81001.base-url",
                stubs.stubs().baseUrl() + "/emis/Z99999/STU3"))) {
      assertThat(lost.sync(EMIS, SyncKind.FULL).sentence()).contains("base-url");
    }
  }

  @Test
  void aSystemThatIsAwayIsTold() {
    try (SyncProcess lost =
        anotherProcess(Map.of("gateway.practices.A81001.base-url", "http://127.0.0.1:1/"))) {
      SyncProgress run = lost.sync(EMIS, SyncKind.FULL);

      assertThat(run.outcome()).isEqualTo(SyncOutcome.FAILED);
      assertThat(run.sentence()).contains("cannot be reached");
    }
  }
}
