package io.caregateway.routes.patient;

import static io.caregateway.routes.patient.Records.plain;
import static io.caregateway.routes.patient.Records.replaced;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PatientIntakeTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "feed", "gateway");

  @TempDir static Path folder;
  private static final AtomicInteger PRACTICES = new AtomicInteger();

  private KeptPatients kept;

  @BeforeEach
  void openAPractice() {
    OdsCode practice = new OdsCode("P%05d".formatted(PRACTICES.incrementAndGet()));
    kept = new KeptPatients(DB.run(), folder, practice);
  }

  @Test
  void aPageAppliedTwiceChangesNothing() {
    Demographics[] page = {plain("a", "Marlowe", "1950"), plain("b", "Marlowe", "1951-02-03")};

    assertThat(kept.apply(page)).isEqualTo(new Applied(2, 0, Set.of()));
    assertThat(kept.apply(page)).isEqualTo(new Applied(0, 2, Set.of()));

    assertThat(kept.messages()).hasSize(2);
    assertThat(kept.kept("a").version()).isEqualTo(1);
  }

  @Test
  void aPatientIsReadWhoWasKeptWithoutTheRestOfTheMessage() {
    Demographics said = plain("a", "Marlowe", "1950");
    kept.apply(said);
    kept.seal(kept.kept("a"), said);

    assertThat(kept.kept("a").demographics()).isEqualTo(said);
  }

  @Test
  void anOlderRecordUndoesNothingUnlessTheSystemIsTakenAtItsWord() {
    kept.apply(plain("a", "Marlowe", "1950"));
    Demographics older =
        plain("a", "Oldname", "1950").from("a", "0", Instant.parse("2025-01-01T00:00:00Z"));

    assertThat(kept.apply(older).changed()).isZero();
    assertThat(kept.apply(Freshness.AS_SAID, older).changed()).isEqualTo(1);
  }

  @Test
  void aRestrictedRecordIsKeptWithoutContactDataWhateverItCameWith() {
    kept.apply(plain("a", "Marlowe", "1950"));

    kept.apply(Records.restricted("a", "Marlowe", "1950"));

    assertThat(kept.kept("a").restricted()).isTrue();
    assertThat(kept.kept("a").demographics().addresses()).isEmpty();
    assertThat(kept.messages().get(1).demographics().addresses()).isEmpty();
  }

  @Test
  void aLinkToANewRecordCarriesThePatientOver() {
    kept.apply(plain("old", "Marlowe", "1950"));
    KeptPatient before = kept.kept("old");

    Applied link = kept.apply(replaced("old", "Marlowe", "1950", "new"));
    assertThat(link).isEqualTo(new Applied(0, 1, Set.of("new")));
    kept.apply(plain("new", "Marlowe-Jones", "1950"));

    assertThat(kept.kept("new").id()).isEqualTo(before.id());
    assertThat(kept.kept("new").version()).isEqualTo(2);
    assertThat(kept.apply(replaced("old", "Marlowe", "1950", "new")))
        .isEqualTo(new Applied(0, 1, Set.of()));
  }

  @Test
  void aLinkAndItsNewRecordOnOnePageAreOnePatientWhateverTheirOrder() {
    kept.apply(plain("old", "Marlowe", "1950"));
    KeptPatient before = kept.kept("old");

    Applied applied =
        kept.apply(plain("new", "Marlowe", "1950"), replaced("old", "Marlowe", "1950", "new"));

    assertThat(applied.toRead()).isEmpty();
    assertThat(kept.kept("new").id()).isEqualTo(before.id());
    assertThat(kept.patients().count(kept.practice, PatientQuery.ALL)).isEqualTo(1);
  }

  @Test
  void aLinkToARecordThatIsKeptIsACollisionAndStaysOne() {
    kept.apply(plain("old", "Marlowe", "1950"), plain("new", "Marlowe", "1950"));

    assertThat(kept.apply(replaced("old", "Marlowe", "1950", "new")).changed()).isEqualTo(1);
    assertThat(kept.apply(replaced("old", "Marlowe", "1950", "new")).changed()).isZero();

    KeptPatient old = kept.kept("old");
    assertThat(old.state()).isEqualTo(PatientState.REPLACED);
    assertThat(old.collision()).isTrue();
    assertThat(old.replacedBy()).isEqualTo(kept.kept("new").id());
    assertThat(kept.patients().search(kept.practice, PatientQuery.ALL.collisions(), null, 9))
        .containsExactly(old);
    DemographicsChanged message = kept.messages().get(2);
    assertThat(message.collision()).isTrue();
    assertThat(message.replacedBy()).isEqualTo(old.replacedBy());
  }

  @Test
  void aMergeThatIsTakenBackMakesThePatientStandForThemselvesAgain() {
    kept.apply(plain("old", "Marlowe", "1950"), plain("new", "Marlowe", "1950"));
    kept.apply(replaced("old", "Marlowe", "1950", "new"));

    kept.apply(plain("old", "Marlowe", "1950"));

    assertThat(kept.kept("old").state()).isEqualTo(PatientState.ACTIVE);
    assertThat(kept.kept("old").collision()).isFalse();
  }

  @Test
  void anotherPersonsRecordIsNotTakenForThePatientThatWasAskedFor() {
    kept.apply(plain("a", "Marlowe", "1950-01-01"));

    assertThat(kept.answered("a", plain("b", "Marlowe", "1951-01-01"))).isEmpty();
    assertThat(kept.answered("a", plain("b", "Other", "1950-01-01"))).isEmpty();
    assertThat(kept.answered("unknown", plain("b", "Marlowe", "1950-01-01"))).isEmpty();
    assertThat(kept.patients().count(kept.practice, PatientQuery.ALL)).isEqualTo(1);
  }

  @Test
  void aPatientIsFoundByTheIdThatTheClinicalSystemKnows() {
    kept.apply(plain("a", "Marlowe", "1950"));

    assertThat(kept.<Object>in(intake -> intake.sourceId(kept.practice, kept.source("a"))))
        .isEqualTo(Optional.of("a"));
    assertThat(kept.<Object>in(intake -> intake.sourceId(kept.practice, kept.source("b"))))
        .isEqualTo(Optional.empty());
  }
}
