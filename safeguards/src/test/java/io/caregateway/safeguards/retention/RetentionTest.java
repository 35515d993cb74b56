package io.caregateway.safeguards.retention;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.verify.Finding;
import io.caregateway.safeguards.audit.verify.Finding.Kind;
import io.caregateway.safeguards.audit.verify.Result;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "feed", "audit");

  private static final PatientId MARY = new PatientId(new UUID(1, 1));
  private static final PatientId JOHN = new PatientId(new UUID(1, 2));
  private static int practices = 10000;

  @TempDir static Path keys;
  @TempDir Path home;
  private AgingSite site;

  @BeforeEach
  void begin() {
    site = new AgingSite(DB, keys, home, new OdsCode("A" + ++practices));
  }

  @Test
  void signOnsAreErasedTheDayAfterTheirYearAndTheRestStillVerifies() {
    long first = site.at("2026-11-23T17:00:00Z").signsOn();
    long next = site.at("2026-11-24T00:00:00Z").signsOn();

    assertThat(site.at("2027-11-23T23:59:59Z").run()).isEmpty();
    assertThat(site.atHand()).containsExactly(first, next);

    assertThat(site.at("2027-11-24T00:00:00Z").run())
        .extracting(Taken::inWords)
        .containsExactly("audit of sign-ons, erased before 2026-11-24: 1");
    assertThat(site.atHand()).containsExactly(next);
    assertThat(site.recorded(Act.RETENTION_RUN))
        .containsExactly("audit of sign-ons, erased before 2026-11-24: 1");
    assertVerified(0, 1);
  }

  @Test
  void allElseGoesToTheArchiveAfterThirtyDaysAndVerifiesThere() throws Exception {
    site.at("2026-03-31T22:30:00Z").reads(MARY);
    site.at("2026-03-31T23:30:00Z").reads(MARY);
    long kept = site.at("2026-04-01T23:30:00Z").reads(JOHN);

    // one day at the practice, in two months of UTC's
    assertThat(site.at("2026-05-02T02:45:00Z").run()).hasSize(1);

    assertThat(site.atHand()).containsExactly(kept);
    assertThat(site.files()).hasSize(2);
    for (Path file : site.files()) {
      assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
          .doesNotContain("PATIENT_READ", "Priya", MARY.value().toString());
    }
    assertVerified(2, 0);
  }

  @Test
  void theArchiveIsErasedEightYearsLaterAndThatVerifiesToo() {
    site.at("2026-01-10T12:00:00Z").reads(MARY);
    site.at("2026-02-10T12:00:00Z").run();

    // 30 days at hand end on 9 February 2026, eight years in the archive on the same day of 2034
    site.at("2034-02-09T12:00:00Z").run();
    assertThat(site.files()).anyMatch(file -> file.toString().contains("2026-01-10"));
    site.at("2034-02-10T12:00:00Z").run();

    assertThat(site.files()).noneMatch(file -> file.toString().contains("2026-01-10"));
    assertThat(site.findings()).isEmpty();
    assertThat(site.verify(finding -> {}).erased()).isEqualTo(1);
    assertThat(site.recorded(Act.RETENTION_RUN))
        .contains("audit in the archive, erased before 2026-01-11: 1");
  }

  @Test
  void whoIsHeldStaysUntilReleasedAtHandAndInTheArchive() {
    long mary = site.at("2026-01-10T12:00:00Z").reads(MARY);
    long search = site.acts(Act.PATIENT_SEARCH, "555000000001", null, "found " + MARY.value());
    long john = site.reads(JOHN);
    long priya = site.acts(Act.SIGN_ON, "555000000009", null, null);
    UUID hold = site.holds.place(site.practice, MARY, "a claim", AgingSite.RUNNER, AgingSite.HERE);
    UUID user =
        site.holds.place(
            site.practice, "555000000009", "a claim", AgingSite.RUNNER, AgingSite.HERE);

    site.at("2027-03-10T12:00:00Z").run();
    assertThat(site.atHand()).containsExactly(mary, search, priya).doesNotContain(john);

    site.holds.release(site.practice, hold, AgingSite.RUNNER, AgingSite.HERE);
    site.run();
    assertThat(site.atHand()).containsExactly(priya);
    site.holds.release(site.practice, user, AgingSite.RUNNER, AgingSite.HERE);
    site.run();
    assertThat(site.atHand()).isEmpty();

    site.holds.place(site.practice, MARY, "another", AgingSite.RUNNER, AgingSite.HERE);
    site.at("2035-03-10T12:00:00Z").run();
    Result result = site.verify(finding -> {});
    assertThat(site.findings()).isEmpty();
    // hers and the search for her stay in the archive, John's is gone
    assertThat(result.erased()).isGreaterThanOrEqualTo(2);
    assertThat(site.plan()).isEmpty();
    assertThat(site.recorded(Act.HOLD_PLACED)).hasSize(1);
    assertThatThrownBy(
            () -> site.holds.release(site.practice, hold, AgingSite.RUNNER, AgingSite.HERE))
        .isInstanceOf(NoSuchHold.class);
  }

  @Test
  void aRecordThatWasMadeToLookDueStaysAndIsNamed() {
    long seq = site.at("2026-01-10T12:00:00Z").signsOn();
    site.asOwner("update audit.record set at = at - interval '2 years' where seq = " + seq);

    assertThat(site.at("2026-01-20T12:00:00Z").run()).isEmpty();

    assertThat(site.atHand()).containsExactly(seq);
    assertThat(site.findings()).extracting(Finding::kind).containsExactly(Kind.EDITED);
  }

  @Test
  void aRecordThatIsGoneWithoutASignedNoteIsNamedWhateverTheTablesSay() {
    long due = site.at("2026-01-10T12:00:00Z").signsOn();
    long other = site.signsOn();
    site.at("2027-01-11T12:00:00Z").run();
    assertThat(site.findings()).isEmpty();

    site.asOwner("update audit.erasure set note = replace(note, '\n0-1\n', '\n0-7\n')");

    assertThat(site.findings())
        .extracting(Finding::kind, Finding::from)
        .containsExactly(tuple(Kind.REMOVED, due), tuple(Kind.REMOVED, other));
  }

  @Test
  void anArchiveThatWasChangedOrTakenAwayIsNamed() throws Exception {
    long seq = site.at("2026-01-10T12:00:00Z").reads(MARY);
    site.at("2026-02-10T12:00:00Z").run();
    Path file = site.files().get(0);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    assertNamed(Kind.EDITED, seq);
    Files.delete(file);
    assertNamed(Kind.EDITED, seq);
    site.asOwner("delete from audit.archive");
    assertNamed(Kind.REMOVED, seq);
  }

  @Test
  void nothingGoesWhenTheArchiveCannotBeWritten() throws Exception {
    long seq = site.at("2026-01-10T12:00:00Z").reads(MARY);
    Files.writeString(site.archive, "in the way");

    assertThatThrownBy(() -> site.at("2026-02-10T12:00:00Z").run())
        .isInstanceOf(ArchiveUnusable.class)
        .hasMessageContaining("gateway.retention.archive-folder");

    assertThat(site.atHand()).containsExactly(seq);
    assertThat(site.recorded(Act.RETENTION_RUN)).isEmpty();
    assertThat(site.findings()).isEmpty();
  }

  @Test
  void tellsWhatWouldGoAndChangesNothing() {
    long read = site.at("2026-01-10T12:00:00Z").reads(MARY);
    long signedOn = site.signsOn();

    List<Taken> planned = site.at("2027-01-11T12:00:00Z").plan();

    assertThat(planned).extracting(Taken::rows).containsExactly(1L, 1L);
    assertThat(site.atHand()).containsExactly(read, signedOn);
    assertThat(site.run()).isEqualTo(planned);
  }

  @Test
  void manyGoInBatchesEachRecordedWithWhatItTook() {
    site.at("2026-01-10T12:00:00Z");
    site.safeguards.transactions.run(
        site.practice,
        () -> {
          for (int i = 0; i <= DueRecords.BATCH; i++) {
            site.safeguards.audit.append(
                AuditRecord.done(Act.SIGN_ON, AgingSite.RUNNER, AgingSite.HERE));
          }
        });

    site.at("2027-01-11T12:00:00Z").run();

    assertThat(site.recorded(Act.RETENTION_RUN))
        .containsExactly(
            "audit of sign-ons, erased before 2026-01-11: 2000",
            "audit of sign-ons, erased before 2026-01-11: 1");
    assertThat(site.findings()).isEmpty();
  }

  private void assertVerified(long archived, long erased) {
    assertThat(site.findings()).isEmpty();
    Result result = site.verify(finding -> {});
    assertThat(result.archived()).isEqualTo(archived);
    assertThat(result.erased()).isEqualTo(erased);
  }

  private void assertNamed(Kind kind, long seq) {
    assertThat(site.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(kind);
              assertThat(finding.from()).isEqualTo(seq);
            });
  }
}
