package io.caregateway.gateway.fhir.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Evidence;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Place;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityDetailComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditEventWriterTest {

  private static final Instant AT = Instant.parse("2026-07-02T09:30:00.123Z");
  private static final PatientId PATIENT = PatientId.of("6f1c2c1e-0000-4000-8000-000000000002");
  private static final Actor PRIYA =
      new Actor(
          Actor.Kind.PERSON,
          "555000000001",
          "Priya Shah",
          "Practice manager",
          "A81001",
          null,
          new Evidence("smartcard", "CN=Priya", "1f", "CN=Smartcards CA", "AAL3", null));
  private static final Origin DESK =
      new Origin("203.0.113.7", "Firefox", "PC 4", "DENSHAM\\priya", "q1", "c1", null)
          .at(new Place(54.9, -1.6, 12.4, Place.Source.GPS, AT));

  @Test
  void aSignOnTellsWhoHowAndWhere() {
    AuditEvent event = write(AuditRecord.done(Act.SIGN_ON, PRIYA, DESK));

    assertThat(event.getIdElement().getIdPart()).isEqualTo("7");
    assertThat(event.getType().getCode()).isEqualTo("110114");
    assertThat(event.getSubtype()).extracting(Coding::getCode).containsExactly("110122", "SIGN_ON");
    assertThat(event.getRecorded()).isEqualTo(Date.from(AT));
    assertThat(event.getOutcome()).isEqualTo(AuditEventOutcome._0);
    AuditEventAgentComponent user = requestor(event);
    assertThat(user.getWho().getIdentifier().getSystem())
        .isEqualTo("https://fhir.nhs.uk/Id/sds-user-id");
    assertThat(user.getWho().getIdentifier().getValue()).isEqualTo("555000000001");
    assertThat(user.getName()).isEqualTo("Priya Shah");
    assertThat(user.getAltId()).isEqualTo("DENSHAM\\priya");
    assertThat(user.getRoleFirstRep().getText()).isEqualTo("Practice manager");
    assertThat(user.getLocation().getReference()).isEqualTo("#place");
    Location place = (Location) event.getContained().get(0);
    assertThat(place.getPosition().getLatitude().doubleValue()).isEqualTo(54.9);
    assertThat(place.getPosition().getLongitude().doubleValue()).isEqualTo(-1.6);
    assertThat(place.getDescription()).isEqualTo("by gps at 2026-07-02T09:30:00.123Z, within 12 m");
    assertThat(details(event))
        .contains(
            "local-time=2026-07-02T10:30:00.123+01:00",
            "correlation-id=c1",
            "proof=smartcard",
            "certificate-subject=CN=Priya",
            "certificate-serial=1f",
            "issuer=CN=Smartcards CA",
            "assurance=AAL3");
  }

  @Test
  void aReadOfAPatientKeepsToTheProfileThatItNames() {
    AuditEvent event = write(AuditRecord.done(Act.PATIENT_READ, PRIYA, DESK).of(PATIENT));

    assertThat(event.getMeta().getProfile())
        .extracting(profile -> profile.getValue())
        .containsExactly(
            "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PatientRead");
    assertThat(event.getType().getCode()).isEqualTo("rest");
    assertThat(event.getSubtypeFirstRep().getCode()).isEqualTo("read");
    assertThat(event.getAction()).isEqualTo(AuditEventAction.R);
    assertThat(event.getAgent())
        .extracting(agent -> agent.getType().getCodingFirstRep().getCode())
        .containsExactly("110153", "110152", "IRCP");
    assertThat(event.getAgentFirstRep().getNetwork().getAddress()).isEqualTo("203.0.113.7");
    assertThat(event.getEntity())
        .filteredOn(entity -> entity.getRole().getCode() != null)
        .extracting(entity -> entity.getRole().getCode() + entity.getWhat().getReference())
        .contains("4Patient/" + PATIENT, "1Patient/" + PATIENT);
    assertThat(event.getEntity())
        .filteredOn(entity -> entity.getType().getCode().equals("XrequestId"))
        .extracting(entity -> entity.getWhat().getIdentifier().getValue())
        .containsExactly("q1");
  }

  @Test
  void aRefusalTellsItsReasonAndNamesNoProfileOfSuccess() {
    AuditEvent event =
        write(AuditRecord.refused(Act.PATIENT_READ, PRIYA, DESK, "NOT_THEIRS").of(PATIENT));

    assertThat(event.getOutcome()).isEqualTo(AuditEventOutcome._4);
    assertThat(event.getOutcomeDesc()).isEqualTo("NOT_THEIRS");
    assertThat(event.getMeta().getProfile()).isEmpty();
  }

  @Test
  void whatTheGatewayDoesByItselfHasNoClient() {
    AuditEvent event =
        write(AuditRecord.failed(Act.SYNC, Actor.system("sync"), Origin.internal("r1"), "AWAY"));

    assertThat(event.getOutcome()).isEqualTo(AuditEventOutcome._8);
    assertThat(event.getAgent())
        .extracting(agent -> agent.getType().getCodingFirstRep().getCode())
        .containsExactly("110152", "110150");
    assertThat(requestor(event).getWho().getIdentifier().getValue()).isEqualTo("sync");
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void everyActIsFoundByItsOwnCodeAndByItsType(Act act) {
    AuditEvent event = write(AuditRecord.done(act, PRIYA, DESK));

    assertThat(EventPattern.acts(Terms.ACT, act.name())).containsExactly(act);
    assertThat(EventPattern.acts(event.getType().getSystem(), event.getType().getCode()))
        .contains(act);
    assertThat(EventPattern.acts("urn:other", event.getType().getCode())).isEmpty();
  }

  private static AuditEvent write(AuditRecord act) {
    OffsetDateTime local = OffsetDateTime.parse("2026-07-02T10:30:00.123+01:00");
    return AuditEventWriter.write(new OdsCode("A81001"), new AuditTrail.Entry(7, AT, local, act));
  }

  private static AuditEventAgentComponent requestor(AuditEvent event) {
    return event.getAgent().stream()
        .filter(AuditEventAgentComponent::getRequestor)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> details(AuditEvent event) {
    return event.getEntity().stream()
        .flatMap(entity -> entity.getDetail().stream())
        .map(AuditEventWriterTest::inWords)
        .toList();
  }

  private static String inWords(AuditEventEntityDetailComponent detail) {
    return detail.getType() + "=" + detail.getValueStringType().getValue();
  }
}
