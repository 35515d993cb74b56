package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.PatientAccounts;
import io.caregateway.core.billing.PatientAccounts.Patient;
import io.caregateway.core.billing.PatientsOnPaper;
import io.caregateway.core.billing.PatientsOnPaper.Person;
import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.paper.Paper.Fact;
import io.caregateway.core.billing.payer.Addressees;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.PayerDetails;
import io.caregateway.core.billing.payer.Policies;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The patient whom a paper is about. Every call belongs in a transaction of the practice. */
final class Concerned {

  private final PatientAccounts patients;
  private final PatientsOnPaper persons;
  private final PayerAccounts accounts;
  private final Addressees addressees;
  private final Policies policies;

  Concerned(
      PatientAccounts patients,
      PatientsOnPaper persons,
      PayerAccounts accounts,
      Addressees addressees,
      Policies policies) {
    this.patients = patients;
    this.persons = persons;
    this.accounts = accounts;
    this.addressees = addressees;
    this.policies = policies;
  }

  /** Why there may be no paper: the payer's or the patient's data may not be used; mostly null. */
  @Nullable String refusal(OdsCode practice, PaperSubject subject) {
    String payer = accounts.find(practice, subject.payer()).map(Standing::frozen).orElse(null);
    PatientId patient = subject.patient();
    return payer != null || patient == null
        ? payer
        : patients.find(practice, patient).map(Patient::frozen).orElse(null);
  }

  /** Why none may be made now: a reminder may not go to somebody whom nobody writes to. */
  @Nullable String refusalNow(OdsCode practice, PaperSubject subject) {
    String refusal = refusal(practice, subject);
    return refusal != null || subject.kind().step() == 0
        ? refusal
        : accounts
            .find(practice, subject.payer())
            .flatMap(account -> accounts.noLetter(practice, account))
            .orElse(null);
  }

  /** What a payer needs to tell what they pay for; nothing of the patient where it may not. */
  List<Fact> facts(OdsCode practice, Bill bill) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "Purchase order", bill.content().details().purchaseOrder());
    Optional<PayerDetails> payer = accounts.details(practice, bill.payer());
    payer.ifPresent(details -> add(facts, "Supplier number", details.supplierId()));
    PatientId patient = bill.patient();
    if (payer.isEmpty() || patient == null) {
      return facts;
    }
    policies
        .find(practice, patient, bill.payer())
        .ifPresent(
            policy -> {
              add(facts, "Policy or claim", policy.number());
              add(facts, "Authorisation", policy.authorisation());
            });
    if (payer.get().anonymised()) {
      add(facts, "Case", addressees.caseNumber(practice, bill.payer(), patient));
      return facts;
    }
    add(facts, "Patient", patients.find(practice, patient).map(Patient::name).orElse(""));
    persons
        .find(practice, patient)
        .map(Person::birthDate)
        .ifPresent(born -> add(facts, "Date of birth", PaperWords.partialDay(born)));
    return facts;
  }

  /** Whether a paper must not tell who the patient is, and does. */
  boolean isNamedIn(OdsCode practice, PaperSubject subject, Paper paper) {
    PatientId patient = subject.patient();
    return patient != null
        && accounts
            .details(practice, subject.payer())
            .filter(PayerDetails::anonymised)
            .flatMap(payer -> persons.find(practice, patient))
            .filter(person -> person.isNamedIn(words(paper)))
            .isPresent();
  }

  /** All that people write in words of their own; the practitioner may have the patient's name. */
  private static String words(Paper paper) {
    Stream<String> facts =
        paper.facts().stream()
            .filter(fact -> !fact.label().equals(InvoicePaper.PRACTITIONER))
            .map(Fact::value);
    return String.join(" ", Stream.concat(facts, Stream.of(paper.paragraphs())).toList());
  }

  private static void add(List<Fact> facts, String label, String value) {
    if (!value.isEmpty()) {
      facts.add(new Fact(label, value));
    }
  }
}
