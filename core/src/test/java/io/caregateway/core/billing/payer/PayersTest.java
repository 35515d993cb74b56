package io.caregateway.core.billing.payer;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PayersTest extends BilledTest {

  private static final TypedPayer WHOLE =
      new TypedPayer(
          UUID.randomUUID(),
          "third-party",
          " Brontë & Sons Solicitors ",
          "Claims desk",
          "1 High Street\n\nDensham",
          "claims@example.org",
          "01632 960001",
          "SUP-77",
          true,
          true);

  @Test
  void isAddedOnceHoweverOftenTheFormIsSent() {
    Done added = (Done) payers().add(PRACTICE, WHOLE, PRIYA);
    int recorded = recorded(Act.PAYER_CHANGED).size();
    assertThat(payers().add(PRACTICE, WHOLE, PRIYA)).isEqualTo(Done.before(added.id()));
    assertThat(recorded(Act.PAYER_CHANGED)).hasSize(recorded);

    Payer payer = reading().find(PRACTICE, added.id(), PRIYA).orElseThrow();
    assertThat(payer.kind()).isEqualTo(PayerKind.THIRD_PARTY);
    assertThat(payer.details())
        .isEqualTo(
            new PayerDetails(
                "Brontë & Sons Solicitors",
                "Claims desk",
                List.of("1 High Street", "Densham"),
                "claims@example.org",
                "01632 960001",
                "SUP-77",
                true,
                true));
    assertThat(recorded(Act.PAYER_CHANGED))
        .contains(
            AuditRecord.done(Act.PAYER_CHANGED, PRIYA.actor(), PRIYA.origin())
                .about(added.id().toString()));
  }

  @Test
  void isFoundByTheWordsOfItsNameAndHowTheyBegin() {
    UUID sons = ((Done) payers().add(PRACTICE, WHOLE, PRIYA)).id();
    UUID other = payer("business", "Brontling Mills");

    assertThat(found("bront")).contains(sons, other);
    assertThat(found("BRONTË solic")).containsExactly(sons);
    assertThat(found("rontë")).isEmpty();
    assertThat(found("")).contains(sons, other);
    assertThat(last(Act.PAYER_READ).subject()).startsWith("by name, found: ").contains(sons + "");

    done(
        payers()
            .change(
                PRACTICE, other, TypedPayer.named(UUID.randomUUID(), "", "Severn Mills"), PRIYA));
    assertThat(found("brontling")).isEmpty();
    assertThat(found("severn")).containsExactly(other);
  }

  @Test
  void eachFieldThatDoesNotHoldIsNamed() {
    TypedPayer wrong =
        new TypedPayer(
            UUID.randomUUID(),
            "patient",
            "",
            "4111 1111 1111 1111",
            "1\n2\n3\n4\n5\n6\n7",
            "nobody",
            "",
            "",
            false,
            false);
    assertThat(fields(payers().add(PRACTICE, wrong, PRIYA)))
        .containsExactlyInAnyOrder("kind", "name", "contact", "address", "email");
    assertThat(last(Act.PAYER_CHANGED).reason()).startsWith("Not valid: ");
  }

  @Test
  void anotherPracticeCanNeitherReadNorChangeIt() {
    UUID payer = payer("business", "Hidden Mills");
    assertThat(reading().find(OTHER_PRACTICE, payer, PRIYA)).isEmpty();
    assertThat(found(OTHER_PRACTICE, "hidden")).isEmpty();
    assertThat(payers().change(OTHER_PRACTICE, payer, WHOLE, PRIYA)).isInstanceOf(NotThere.class);
    assertThat(found("hidden")).containsExactly(payer);
  }

  @Test
  void aFormsTokenCannotTakeAPatientsPlace() {
    PatientId patient = patient();
    TypedPayer typed = TypedPayer.named(patient.value(), "business", "Impostor");
    assertThat(((Done) payers().add(PRACTICE, typed, PRIYA)).id()).isNotEqualTo(patient.value());
  }

  private static List<UUID> found(String typed) {
    return found(PRACTICE, typed);
  }

  private static List<UUID> found(OdsCode practice, String typed) {
    return reading().named(practice, typed, PRIYA).payers().stream().map(Payer::id).toList();
  }

  private static Payers payers() {
    return books.bean(Payers.class);
  }

  private static PayerReading reading() {
    return books.bean(PayerReading.class);
  }
}
