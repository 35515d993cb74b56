package io.caregateway.safeguards.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.Safeguards;
import io.caregateway.safeguards.audit.AuditSearch.DayCount;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AuditSearchTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit");

  private static final OdsCode PRACTICE = new OdsCode("A81001");
  private static final Instant MAY = Instant.parse("2026-05-02T09:30:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-02T09:30:00Z");
  private static final PatientId PATIENT = new PatientId(UUID.randomUUID());
  private static final Actor PRIYA = person("555000000001");
  private static final Actor TOM = person("555000000002");

  @TempDir static Path home;
  private static AuditSearch search;
  private static AuditTrail trail;

  @BeforeAll
  static void record() {
    Safeguards may = at(MAY);
    append(may, PRACTICE, AuditRecord.done(Act.SIGN_ON, PRIYA, Origin.internal("1")));
    append(
        may, PRACTICE, AuditRecord.done(Act.PATIENT_READ, PRIYA, Origin.internal("1")).of(PATIENT));
    Safeguards june = at(JUNE);
    append(june, PRACTICE, AuditRecord.refused(Act.SIGN_ON, TOM, Origin.internal("2"), "LOCKED"));
    append(
        june,
        new OdsCode("B82002"),
        AuditRecord.done(Act.PATIENT_READ, PRIYA, Origin.internal("3")).of(PATIENT));
    trail = june.trail;
    search = new AuditSearch(june.transactions, june.jdbc, june.index, june.trail);
  }

  @Test
  void givesThePracticesRecordsNewestFirstPageByPage() {
    assertThat(numbers(AuditQuery.ALL)).containsExactly(3L, 2L, 1L);
    assertThat(search.newest(PRACTICE, AuditQuery.ALL, 3, 1))
        .extracting(AuditTrail.Entry::seq)
        .containsExactly(2L);
    assertThat(search.count(PRACTICE, AuditQuery.ALL)).isEqualTo(3);
    assertThat(search.count(PRACTICE, AuditQuery.ALL, 2)).isEqualTo(2);
    assertThat(search.count(PRACTICE, AuditQuery.ALL, 4)).isEqualTo(3);
  }

  @Test
  void givesOneRecordWithItsPlaceInTheLog() {
    assertThat(trail.find(PRACTICE, 2))
        .get()
        .extracting(entry -> entry.act().patient())
        .isEqualTo(PATIENT);
    assertThat(trail.find(PRACTICE, 4)).isEmpty();
    assertThat(trail.leaf(PRACTICE, 2)).contains(new AuditTrail.Leaf("ACTIVITY/2026-05", 0));
    assertThat(trail.leaf(PRACTICE, 4)).isEmpty();
  }

  @Test
  void findsByTime() {
    assertThat(numbers(AuditQuery.ALL.between(JUNE, null))).containsExactly(3L);
    assertThat(numbers(AuditQuery.ALL.between(null, JUNE))).containsExactly(2L, 1L);
    assertThat(numbers(AuditQuery.ALL.between(MAY, JUNE))).containsExactly(2L, 1L);
  }

  @Test
  void findsByWhoActedWhatTheyDidToWhomAndHowItEnded() {
    assertThat(numbers(AuditQuery.ALL.by("555000000001"))).containsExactly(2L, 1L);
    assertThat(numbers(AuditQuery.ALL.about(PATIENT))).containsExactly(2L);
    assertThat(numbers(AuditQuery.ALL.about(Set.of(PATIENT, new PatientId(UUID.randomUUID())))))
        .containsExactly(2L);
    assertThat(numbers(AuditQuery.ALL.about(Set.of()))).isEmpty();
    assertThat(numbers(AuditQuery.ALL.of(Set.of(Act.SIGN_ON, Act.SIGN_OUT))))
        .containsExactly(3L, 1L);
    assertThat(numbers(AuditQuery.ALL.of(Set.of()))).isEmpty();
    assertThat(numbers(AuditQuery.ALL.with(Outcome.REFUSED))).containsExactly(3L);
  }

  @Test
  void countsEachDayByItsOwnMidnight() {
    assertThat(search.perDay(PRACTICE, AuditQuery.ALL, ZoneOffset.UTC))
        .containsExactly(
            new DayCount(LocalDate.of(2026, 5, 2), Outcome.DONE, 2),
            new DayCount(LocalDate.of(2026, 6, 2), Outcome.REFUSED, 1));
    // half past nine in the morning is half an hour before midnight there
    assertThat(
            search.perDay(
                PRACTICE, AuditQuery.ALL.with(Outcome.REFUSED), ZoneId.of("Pacific/Honolulu")))
        .containsExactly(new DayCount(LocalDate.of(2026, 6, 1), Outcome.REFUSED, 1));
  }

  @Test
  void allThatIsAskedMustHold() {
    AuditQuery both = AuditQuery.ALL.by("555000000001").of(Set.of(Act.SIGN_ON));

    assertThat(numbers(both)).containsExactly(1L);
    assertThat(search.count(PRACTICE, both.with(Outcome.REFUSED))).isZero();
  }

  private static List<Long> numbers(AuditQuery query) {
    return search.newest(PRACTICE, query, AuditSearch.END, 10).stream()
        .map(AuditTrail.Entry::seq)
        .toList();
  }

  private static Actor person(String id) {
    return new Actor(Actor.Kind.PERSON, id, "Somebody", null, null, "saml");
  }

  private static Safeguards at(Instant now) {
    return new Safeguards(DB.run(), home.resolve("kek.p12"), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static void append(Safeguards safeguards, OdsCode practice, AuditRecord act) {
    safeguards.transactions.run(practice, () -> safeguards.audit.append(act));
  }
}
