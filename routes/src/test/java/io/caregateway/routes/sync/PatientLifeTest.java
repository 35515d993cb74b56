package io.caregateway.routes.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.stubs.person.Person;
import io.caregateway.stubs.world.PatientRecord;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to patients at the clinical system, and what the gateway makes of it. */
class PatientLifeTest extends SyncTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "2"})
  void whoDiesIsDeceasedWhetherToldInformallyOrFormally(String status) {
    String id = somebody(person -> !person.isDead());
    done(SyncKind.FULL);

    emis.changes().die(id, status);
    done(SyncKind.INCREMENTAL);

    assertThat(kept(id).state()).isEqualTo(PatientState.DECEASED);
    assertThat(kept(id).version()).isEqualTo(2);
    assertThat(lastMessage().state()).isEqualTo(PatientState.DECEASED);
  }

  @Test
  void aDeathThatIsTakenBackMakesThePatientActiveAgain() {
    String id = somebody(person -> !person.isDead());
    emis.changes().die(id, "1");
    done(SyncKind.FULL);
    assertThat(kept(id).state()).isEqualTo(PatientState.DECEASED);

    emis.changes().undie(id);
    done(SyncKind.INCREMENTAL);
    assertThat(kept(id).state()).isEqualTo(PatientState.ACTIVE);

    emis.changes().die(id, "2");
    done(SyncKind.INCREMENTAL);
    emis.changes().eraseDeath(id);
    done(SyncKind.INCREMENTAL);
    assertThat(kept(id).state()).isEqualTo(PatientState.ACTIVE);
  }

  @Test
  void whoIsDeactivatedHasLeft() {
    String id = somebody(person -> !person.isDead());
    done(SyncKind.FULL);

    emis.changes().deactivate(id);
    done(SyncKind.INCREMENTAL);

    assertThat(kept(id).state()).isEqualTo(PatientState.LEFT);
  }

  @Test
  void whenARecordIsRestrictedWhatWasHeldOfContactDataIsGone() {
    String id = somebody(person -> !person.restricted() && !person.isDead());
    done(SyncKind.FULL);
    assertThat(kept(id).demographics().addresses()).isNotEmpty();
    byte[] sealedBefore = sealed(kept(id));

    emis.changes().restrict(id);
    done(SyncKind.INCREMENTAL);

    KeptPatient restricted = kept(id);
    assertThat(restricted.restricted()).isTrue();
    assertThat(restricted.state()).isEqualTo(PatientState.ACTIVE);
    assertThat(restricted.demographics().addresses()).isEmpty();
    assertThat(restricted.demographics().telecoms()).isEmpty();
    assertThat(restricted.demographics().generalPractitioners()).isEmpty();
    assertThat(restricted.demographics().nhsNumber()).isNotNull();
    assertThat(sealed(restricted)).isNotEqualTo(sealedBefore);
    assertThat(lastMessage().restricted()).isTrue();
    assertThat(lastMessage().demographics().addresses()).isEmpty();

    emis.changes().unrestrict(id);
    done(SyncKind.INCREMENTAL);
    assertThat(kept(id).restricted()).isFalse();
    assertThat(kept(id).demographics().addresses()).isNotEmpty();
  }

  @Test
  void nothingThatSaysWhoSomebodyIsLiesOpenInTheDatabase() {
    done(SyncKind.FULL);

    String rows = String.join("\n", query("select p::text from gateway.patient p", String.class));
    assertThat(rows).isNotBlank();
    assertThat(kept(EMIS))
        .extracting(KeptPatient::demographics)
        .allSatisfy(
            who ->
                assertThat(rows)
                    .doesNotContain(who.sourceId())
                    .doesNotContain(Objects.requireNonNull(who.preferredName()).family())
                    .doesNotContain(who.nhsNumber() == null ? "none" : who.nhsNumber().value()));
  }

  private byte[] sealed(KeptPatient patient) {
    return query(
            "select demographics from gateway.patient where id = '" + patient.id() + "'",
            byte[].class)
        .get(0);
  }

  private <T> List<T> query(String sql, Class<T> type) {
    return process
        .get(PracticeTransactions.class)
        .in(EMIS, () -> process.get(JdbcClient.class).sql(sql).query(type).list());
  }

  private DemographicsChanged lastMessage() {
    List<DemographicsChanged> messages = process.messages(EMIS);
    return messages.get(messages.size() - 1);
  }

  private String somebody(Predicate<Person> who) {
    return emis.world().current().stream()
        .filter(record -> record.nhsNumber() != null && who.test(person(record)))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Person person(PatientRecord record) {
    Person person = emis.person(record);
    if (person == null) {
      throw new AssertionError("not a made patient");
    }
    return person;
  }
}
