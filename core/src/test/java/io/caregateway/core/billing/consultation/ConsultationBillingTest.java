package io.caregateway.core.billing.consultation;

import static io.caregateway.core.TestPatients.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.RunningCore;
import io.caregateway.core.billing.Counts;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.bill.Line;
import io.caregateway.core.billing.consultation.Findings.State;
import io.caregateway.core.billing.consultation.Proposal.Item;
import io.caregateway.core.billing.consultation.Proposal.Other;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.feed.ConsultationsAsked;
import io.caregateway.feed.ConsultationsRead;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.consultation.CodedEntry;
import io.caregateway.feed.consultation.CodedEntry.Kind;
import io.caregateway.feed.consultation.Consultation;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.rights.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ConsultationBillingTest extends BilledTest {

  private static final String SNOMED = "http://snomed.info/sct";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final String PRICES =
      """
      Payer,Code,Name,Income code,Price,VAT,VAT reason,From,Clinical code,May not be charged because
      patient,SKIN,Skin check,MED,40.00,exempt,Protects health,2026-01-01,128004,
      patient,WEIGHT,Weight advice,MED,15.00,standard,,2026-01-01,735395000,
      patient,DIET,Diet advice,MED,20.00,standard,,2026-01-01,735395000,
      patient,PRESSURE,Blood pressure,MED,,outside,,2026-01-01,75367002,Part of the NHS contract.
      """;

  @BeforeAll
  static void listCodedPrices() {
    books.bean(PriceList.class).take(PRACTICE, PRICES, PRIYA.actor(), PRIYA.origin());
  }

  @Test
  void asksByMessageAndRecordsIt() {
    PatientId patient = patient();
    UUID request = asked(patient);

    assertThat(sent(patient))
        .containsExactly(
            new ConsultationsAsked(
                PRACTICE, request, patient, 3, PRIYA.actor().id(), RunningCore.NOW));
    assertThat(recorded(Act.CONSULTATIONS_READ))
        .contains(
            AuditRecord.done(Act.CONSULTATIONS_READ, PRIYA.actor(), PRIYA.origin())
                .of(patient)
                .about(request.toString()));
    assertThat(find(patient, request).state()).isEqualTo(State.WAITING);
    assertThat(consultations().ask(PRACTICE, patient, request, 3, PRIYA))
        .isEqualTo(Done.before(request));
    assertThat(consultations().ask(PRACTICE, patient, UUID.randomUUID(), 11, PRIYA))
        .isEqualTo(Invalid.at("days", "Look back from 1 to 10 days."));
    assertThat(consultations().ask(OTHER_PRACTICE, patient, UUID.randomUUID(), 3, PRIYA))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void offersWhatThePriceListHasAndSaysWhyNotOfTheRest() {
    PatientId patient = patient();
    UUID request = read(patient, skin(), weight(), pressure(), of("Ear", "http://read", "F5"));

    Findings found = find(patient, request);

    assertThat(found.state()).isEqualTo(State.READ);
    Proposal one = found.proposals().get(0);
    assertThat(one.practitioner()).isEqualTo("Dr Okoro");
    assertThat(one.items())
        .extracting(item -> item.price().code())
        .containsExactly("SKIN", "DIET", "WEIGHT");
    assertThat(one.items()).extracting(Item::ticked).containsExactly(true, false, false);
    assertThat(one.others())
        .containsExactly(
            new Other("Pressure", "Blood pressure may not be charged: Part of the NHS contract."),
            new Other("Ear", "Its code is not of SNOMED CT."));
    assertThat(recorded(Act.PATIENT_READ))
        .contains(
            AuditRecord.done(Act.PATIENT_READ, PRIYA.actor(), PRIYA.origin())
                .of(patient)
                .about("consultations " + request));
  }

  @Test
  void saysWhyOfWordsAloneOfUnknownCodesAndOfNoDay() {
    PatientId patient = patient();
    UUID request = read(patient, of("Felt well", null, null), of("Ear", SNOMED, "26322001"));
    assertThat(find(patient, request).proposals().get(0).others())
        .extracting(Other::why)
        .containsExactly(
            "It was recorded in words alone, without a code.",
            "No item of the price list has its code, 26322001.");

    UUID dayless = readOn(null, patient, skin());
    assertThat(find(patient, dayless).proposals().get(0).others())
        .extracting(Other::why)
        .containsExactly("The clinical system does not say on which day this was.");
  }

  @Test
  void makesOneDraftWithDayPractitionerAndBranchAndForgetsWhatWasTold() {
    PatientId patient = patient();
    UUID request = read(patient, skin(), weight());

    UUID bill = ((Done) draft(patient, request, "SKIN", "DIET")).id();

    assertThat(view(bill).bill().day()).isEqualTo(DAY);
    assertThat(view(bill).bill().lines()).extracting(Line::code).containsExactly("SKIN", "DIET");
    assertThat(view(bill).bill().content().details().practitioner()).isEqualTo("Dr Okoro");
    assertThat(view(bill).bill().content().details().branch()).isEqualTo("Main surgery");
    assertThat(draft(patient, request, "SKIN")).isEqualTo(Done.before(bill));
    assertThat(reading().find(PRACTICE, patient, request, PRIYA)).isEmpty();
  }

  @Test
  void whatWasBilledIsOfferedAgainOnlyWhenTheBillIsNotMeantAnyMore() {
    PatientId patient = patient();
    UUID bill = ((Done) draft(patient, read(patient, skin()), "SKIN")).id();

    UUID again = read(patient, skin());
    assertThat(find(patient, again).proposals().get(0).others())
        .containsExactly(new Other("Skin looked at", "Skin check was billed before: Draft bill."));
    assertThat(draft(patient, again, "SKIN"))
        .isEqualTo(Invalid.at("items", "Tick at least one item."));

    done(bills().discard(PRACTICE, bill, PRIYA));
    assertThat(find(patient, again).proposals().get(0).items()).hasSize(1);
  }

  @Test
  void saysWhyTheClinicalSystemWasNotReadAndTakesNoAnswerThatNobodyWaitsFor() {
    PatientId patient = patient();
    UUID request = asked(patient);
    take(request, patient, "Try fewer days.", List.of());
    assertThat(find(patient, request).state()).isEqualTo(State.FAILED);
    assertThat(find(patient, request).reason()).isEqualTo("Try fewer days.");

    assertThat(take(request, patient, null, List.of())).as("answered before").isFalse();
    assertThat(take(UUID.randomUUID(), patient, null, List.of())).as("never asked").isFalse();
    assertThat(take(asked(patient), newId(), null, List.of())).as("of somebody else").isFalse();
    assertThat(draft(patient, UUID.randomUUID(), "SKIN")).isInstanceOf(NotAllowed.class);
  }

  @Test
  void isDeletedAfterADayAndWhenThePatientIsErased() {
    PatientId patient = patient();
    UUID other = read(patient, skin());
    UUID old = UUID.randomUUID();
    Instant yesterday = RunningCore.NOW.minus(Duration.ofHours(25));
    transactions()
        .run(
            PRACTICE,
            () -> {
              books.bean(Counts.class).know(PRACTICE);
              books
                  .bean(QuestionRows.class)
                  .add(PRACTICE, new Question(old, patient, 3, yesterday, null));
            });
    assertThat(reading().state(PRACTICE, old)).contains(State.LATE);
    books.bean(Forgetting.class).run();
    assertThat(reading().state(PRACTICE, old)).isEmpty();
    assertThat(reading().state(PRACTICE, other)).contains(State.READ);

    Subject whose = Subject.of(PRACTICE, patient);
    ConsultationHolding holding = books.bean(ConsultationHolding.class);
    transactions()
        .run(
            PRACTICE,
            () -> {
              assertThat(holding.rows(whose)).hasSize(1);
              holding.erase(whose);
            });
    assertThat(reading().state(PRACTICE, other)).isEmpty();
  }

  private static CodedEntry skin() {
    return of("Skin looked at", SNOMED, "128004");
  }

  private static CodedEntry weight() {
    return of("Weight", SNOMED, "735395000");
  }

  private static CodedEntry pressure() {
    return of("Pressure", SNOMED, "75367002");
  }

  private static CodedEntry of(String words, @Nullable String system, @Nullable String code) {
    return new CodedEntry(Kind.OBSERVATION, system, code, words, null);
  }

  private static UUID asked(PatientId patient) {
    UUID request = UUID.randomUUID();
    done(consultations().ask(PRACTICE, patient, request, 3, PRIYA));
    return request;
  }

  private static UUID read(PatientId patient, CodedEntry... entries) {
    return readOn(DAY, patient, entries);
  }

  private static UUID readOn(@Nullable LocalDate day, PatientId patient, CodedEntry... entries) {
    UUID request = asked(patient);
    Consultation one =
        new Consultation(
            "e-" + patient, day, null, "Dr Okoro", null, "Main surgery", List.of(entries));
    assertThat(take(request, patient, null, List.of(one))).isTrue();
    return request;
  }

  private static boolean take(
      UUID request, PatientId patient, @Nullable String reason, List<Consultation> told) {
    ConsultationsRead.Outcome outcome =
        reason == null ? ConsultationsRead.Outcome.OK : ConsultationsRead.Outcome.FAILED;
    ConsultationsRead read =
        new ConsultationsRead(
            PRACTICE, request, patient, outcome, reason, told, false, 0, RunningCore.NOW);
    return transactions().in(PRACTICE, () -> consultations().take(read));
  }

  private static Outcome draft(PatientId patient, UUID request, String... codes) {
    return books
        .bean(ConsultationBilling.class)
        .draft(PRACTICE, patient, request, "e-" + patient, Set.of(codes), PRIYA);
  }

  private static Findings find(PatientId patient, UUID request) {
    return reading().find(PRACTICE, patient, request, PRIYA).orElseThrow();
  }

  private static List<ConsultationsAsked> sent(PatientId patient) {
    Outbox outbox = new Outbox(books.bean(JdbcTemplate.class));
    return transactions().in(PRACTICE, () -> outbox.unsent(PRACTICE, Integer.MAX_VALUE)).stream()
        .filter(message -> message.event().subject().equals(patient.toString()))
        .map(
            message ->
                books.bean(SealedEvents.class).open(message.event(), ConsultationsAsked.class))
        .toList();
  }

  private static Consultations consultations() {
    return books.bean(Consultations.class);
  }

  private static ConsultationReading reading() {
    return books.bean(ConsultationReading.class);
  }
}
