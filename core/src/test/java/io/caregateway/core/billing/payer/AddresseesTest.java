package io.caregateway.core.billing.payer;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.newId;
import static io.caregateway.core.TestPatients.person;
import static io.caregateway.core.TestPatients.restricted;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** To whom papers go and whom they name, and the policies that say so. */
class AddresseesTest extends BilledTest {

  private static final String ADA = "Mrs Ada Jane Lovelace";

  @Test
  void billsGoWhereTheClinicalSystemSaysUnlessABillingAddressIsSet() {
    PatientId patient = patient();
    assertThat(of(patient.value()))
        .isEqualTo(new Addressee(ADA, List.of("1 Mill Lane", "Densham", "DN1 1AA"), null));

    done(terms(patient, "c/o Mill & Co\n2 High Street", "ada@example.org"));
    assertThat(of(patient.value()))
        .isEqualTo(
            new Addressee(ADA, List.of("c/o Mill & Co", "2 High Street"), "ada@example.org"));
    done(terms(patient, "", ""));
    assertThat(of(patient.value()).lines()).contains("1 Mill Lane");
  }

  @Test
  void nothingIsToldOfWhereARestrictedPatientIsNotEvenTheBillingAddress() {
    PatientId patient = patient();
    done(terms(patient, "2 High Street", "ada@example.org"));
    know(restricted(changed(PRACTICE, patient, 2, person("Lovelace", "9990000018", "1970-09-11"))));
    assertThat(of(patient.value())).isEqualTo(new Addressee(ADA, List.of(), null));

    PatientId frozen = patient();
    done(terms(frozen, "2 High Street", "ada@example.org"));
    freeze(frozen);
    assertThat(of(frozen.value())).isEqualTo(new Addressee(ADA, List.of(), null));
    assertThat(terms(frozen, "3 High Street", "")).isInstanceOf(NotAllowed.class);
  }

  @Test
  void aThirdPartysPapersNameThePatientOrACaseAlone() {
    PatientId patient = patient();
    UUID named = payer("third-party", "Zero Insurance");
    UUID anonymous = anonymous("Solicitors");
    assertThat(concerned(named, patient)).isEqualTo(ADA);
    assertThat(concerned(patient.value(), patient)).isNull();

    String number = String.valueOf(concerned(anonymous, patient));
    assertThat(number).matches("Case [0-9A-Z]{4}-[0-9A-Z]{4}");
    assertThat(concerned(anonymous, patient)).isEqualTo(number);
    assertThat(concerned(anonymous, patient())).isNotEqualTo(number);
    assertThat(concerned(anonymous("Others"), patient)).isNotEqualTo(number);

    done(put(patient, anonymous, new Policy.Content("P-1", "AUTH 7", "C/26/17")));
    assertThat(concerned(anonymous, patient)).isEqualTo("Case C/26/17");
    assertThat(last(Act.ACCOUNT_CHANGED).patient()).isEqualTo(patient);
  }

  @Test
  void aPolicyIsOfOnePatientAndOneThirdPartyAndMovesWithAMerge() {
    PatientId old = patient();
    PatientId left = patient();
    UUID insurer = payer("third-party", "Zero Insurance");
    done(put(old, insurer, new Policy.Content("P-1", "", "")));
    done(put(old, insurer, new Policy.Content("P-2", "AUTH 7", "")));
    assertThat(policies().find(PRACTICE, left, insurer)).isEmpty();
    merge(old, left);

    assertThat(policies().find(PRACTICE, left, insurer).map(Policy::number)).hasValue("P-2");
    assertThat(policies().of(PRACTICE, left))
        .extracting(Policies.Named::payerName)
        .containsExactly("Zero Insurance");
    assertThat(put(left, payer("business", "Mills"), Policy.NOTHING)).isInstanceOf(NotThere.class);
    assertThat(fields(put(left, insurer, new Policy.Content("4111 1111 1111 1111", "", ""))))
        .containsExactly("number");
    assertThat(policies().find(OTHER_PRACTICE, left, insurer)).isEmpty();
  }

  @Test
  void anErasureTakesThePolicy() {
    PatientId patient = patient();
    UUID insurer = payer("third-party", "Zero Insurance");
    done(put(patient, insurer, new Policy.Content("P-1", "AUTH 7", "C/26/17")));
    assertThat(held(patient, "core.policy").toString()).contains("P-1", "AUTH 7");
    erase(patient);
    assertThat(held(patient, "core.policy").toString()).doesNotContain("P-1", "AUTH", "C/26");
  }

  @Test
  void anotherPracticesPayerHasNoAddress() {
    UUID insurer = payer("third-party", "Zero Insurance");
    assertThat(find(OTHER_PRACTICE, insurer)).isEmpty();
    assertThat(find(PRACTICE, newId().value())).isEmpty();
    assertThat(of(insurer)).isEqualTo(new Addressee("Zero Insurance", List.of(), null));
  }

  private static UUID anonymous(String name) {
    TypedPayer typed =
        new TypedPayer(UUID.randomUUID(), "third-party", name, "", "", "", "", "", false, true);
    return ((Done) books.bean(Payers.class).add(PRACTICE, typed, PRIYA)).id();
  }

  private static Outcome put(PatientId patient, UUID payer, Policy.Content typed) {
    return policies().put(PRACTICE, patient, payer, typed, PRIYA);
  }

  private static Outcome terms(PatientId patient, String address, String email) {
    return books.bean(AccountTerms.class).address(PRACTICE, patient.value(), address, email, PRIYA);
  }

  private static Addressee of(UUID account) {
    return find(PRACTICE, account).orElseThrow();
  }

  private static Optional<Addressee> find(OdsCode practice, UUID account) {
    return transactions().in(practice, () -> books.bean(Addressees.class).of(practice, account));
  }

  private static @Nullable String concerned(UUID payer, PatientId about) {
    return transactions()
        .in(
            PRACTICE,
            () ->
                Optional.ofNullable(books.bean(Addressees.class).concerned(PRACTICE, payer, about)))
        .orElse(null);
  }

  private static Policies policies() {
    return books.bean(Policies.class);
  }
}
