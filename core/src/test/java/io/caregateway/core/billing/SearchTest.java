package io.caregateway.core.billing;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.name;
import static io.caregateway.core.TestPatients.newId;
import static io.caregateway.core.TestPatients.person;
import static io.caregateway.core.TestPatients.restricted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest extends BillingTest {

  private static final int TOO_MANY = 51;

  @Test
  void findsByNhsNumberHoweverItIsSpaced() {
    PatientId patient = told(person("Okafor", "9990000115", "1961-02-03"));

    AccountMatch match = byNhsNumber("999 000 0115").matches().get(0);

    assertThat(match.patient()).isEqualTo(patient);
    assertThat(match.name()).isEqualTo("OKAFOR, Ada Jane (Mrs)");
    assertThat(lastRecord())
        .isEqualTo(
            AuditRecord.done(Act.PATIENT_SEARCH, PRIYA, DESK)
                .of(patient)
                .about("by NHS number, found: " + patient));
  }

  @Test
  void aSearchThatFindsNobodyIsRecordedToo() {
    assertThat(byNhsNumber("9990000000").matches()).isEmpty();
    assertThat(lastRecord())
        .isEqualTo(
            AuditRecord.done(Act.PATIENT_SEARCH, PRIYA, DESK).about("by NHS number, found: none"));
  }

  @Test
  void findsByAnyFamilyNameWithoutRegardToCaseAndAccents() {
    Demographics person =
        person(List.of(name("official", "Müller"), name("maiden", "O’Neill")), null, "1983-04-05");
    PatientId patient = told(person);

    assertThat(find("muller", "1983-04-05")).containsExactly(patient);
    assertThat(find(" O'NEILL", "1983-04-05")).containsExactly(patient);
    assertThat(find("Miller", "1983-04-05")).isEmpty();
    assertThat(find("muller", "1983-04-06")).isEmpty();
  }

  @Test
  void findsByTheBeginningOfANameWithTheBirthDate() {
    PatientId patient = told(person("Featherstonehaugh", "9990000271", "1983-04-15"));

    assertThat(find("Feather", "1983-04-15")).containsExactly(patient);
    assertThat(find("F", "1983-04-15")).isEmpty();
    assertThat(find("Feather", "1983-04-16")).isEmpty();
    assertThat(find("Featherstone", "1983-04-15")).containsExactly(patient);
    assertThat(find("Featherstonei", "1983-04-15")).isEmpty();
  }

  @Test
  void findsAHomeByItsPostcodeButNobodyWhoseAddressIsWithheld() {
    Demographics person =
        person(List.of(name("official", "Homely")), null, "1983-04-15", "LS7 3QQ");
    PatientId patient = told(person);
    assertThat(byPostcode("ls73qq")).containsExactly(patient);
    assertThat(lastRecord().subject()).isEqualTo("by postcode, found: " + patient);

    tell(restricted(changed(PRACTICE, patient, 2, person)));

    assertThat(byPostcode("LS7 3QQ")).isEmpty();
  }

  @Test
  void aPatientOfWhomOnlyTheYearIsHeldIsFoundByTheWholeDate() {
    PatientId patient = told(person(List.of(name("official", "Abara")), null, "1944"));

    assertThat(find("Abara", "1944-07-08")).containsExactly(patient);
  }

  @Test
  void aPatientIsNoLongerFoundUnderWhatChanged() {
    PatientId patient = told(person("Before", "9990000123", "1990-01-01"));
    tell(changed(PRACTICE, patient, 2, person("After", "9990000131", "1990-01-01")));

    assertThat(find("Before", "1990-01-01")).isEmpty();
    assertThat(byNhsNumber("9990000123").matches()).isEmpty();
    assertThat(find("After", "1990-01-01")).containsExactly(patient);
  }

  @Test
  void anotherPracticeFindsNothing() {
    told(person("Elsewhere", "9990000247", "1977-07-07"));

    assertThat(
            core.bean(Accounts.class)
                .byNhsNumber(OTHER_PRACTICE, new NhsNumber("9990000247"), PRIYA, DESK)
                .matches())
        .isEmpty();
    assertThat(auditOf(OTHER_PRACTICE)).hasSize(1);
  }

  @Test
  void saysWhenThereAreMoreThanAreShown() {
    for (int i = 0; i < TOO_MANY; i++) {
      gateway.tell(changed(PRACTICE, newId(), 1, person("Many", "9990000255", "1950-05-05")));
    }
    await().until(() -> core.counted("demographics", "applied") == TOO_MANY);

    AccountMatch.Found found = byNhsNumber("9990000255");

    assertThat(found.matches()).hasSize(TOO_MANY - 1);
    assertThat(found.more()).isTrue();
  }

  @Test
  void nothingOfAPersonStandsInTheDatabaseInClear() {
    PatientId patient = told(person("Canaryname", "9990000263", "1969-06-09"));
    added(patient);

    List<String> rows =
        core.bean(PracticeTransactions.class)
            .in(
                PRACTICE,
                () ->
                    DB.jdbc()
                        .sql(
                            """
                            select a::text || encode(demographics, 'escape') from core.account a
                            union all
                            select b::text || encode(content, 'escape') from core.billing_item b
                            """)
                        .query(String.class)
                        .list());
    assertThat(rows).isNotEmpty();
    assertThat(String.join("\n", rows))
        .doesNotContainIgnoringCase("Canaryname")
        .doesNotContain("9990000263", "1969-06-09", "Insurance report", "Priya");
  }

  private static PatientId told(Demographics person) {
    PatientId patient = newId();
    tell(changed(PRACTICE, patient, 1, person));
    return patient;
  }

  private static AccountMatch.Found byNhsNumber(String number) {
    return core.bean(Accounts.class).byNhsNumber(PRACTICE, new NhsNumber(number), PRIYA, DESK);
  }

  private static List<PatientId> byPostcode(String postcode) {
    return core.bean(Accounts.class).byPostcode(PRACTICE, postcode, PRIYA, DESK).matches().stream()
        .map(AccountMatch::patient)
        .toList();
  }

  private static List<PatientId> find(String family, String birthDate) {
    return core
        .bean(Accounts.class)
        .byFamilyAndBirthDate(PRACTICE, family, birthDate, PRIYA, DESK)
        .matches()
        .stream()
        .map(AccountMatch::patient)
        .toList();
  }
}
