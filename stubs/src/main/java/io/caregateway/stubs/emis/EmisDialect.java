package io.caregateway.stubs.emis;

import io.caregateway.stubs.fhir.Dialect;
import io.caregateway.stubs.fhir.Interaction;
import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.fhir.PatientQuery;
import io.caregateway.stubs.fhir.Refusal;
import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.person.Person;
import io.caregateway.stubs.spine.people.SpineRole;
import io.caregateway.stubs.spine.people.SpineUser;
import io.caregateway.stubs.world.PatientRecord;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * EMIS style, after GP Connect 1.2.7.
 *
 * <p>GP Connect itself knows no search by {@code _lastUpdated} and no write of a ChargeItem or an
 * Observation. Those parts are this stub's own, in the same manner: interaction ids as {@code
 * urn:nhs:names:services:gpconnect:fhir:rest:create:chargeitem-1}.
 */
public final class EmisDialect implements Dialect {

  private static final String ERROR_CODES =
      "https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1";

  private final GpConnectJwt jwt;

  public EmisDialect(Clock clock) {
    this.jwt = new GpConnectJwt(clock);
  }

  @Override
  public String version() {
    return "STU3";
  }

  @Override
  public String prefix() {
    return "/emis/";
  }

  @Override
  public void authorise(Call call, String base, Interaction interaction) {
    SpineHeaders.check(call, interaction);
    jwt.check(call, base, interaction);
  }

  @Override
  public void check(PatientQuery query) {
    IdentifierSearch.check(query);
  }

  /**
   * A search by identifier sees what GP Connect's does: active, living and verified patients, none
   * that is sensitive. A search by time of change sees everybody who is at the practice.
   */
  @Override
  public Predicate<PatientRecord> visible(
      PatientQuery query, Function<PatientRecord, Person> persons) {
    if (query.identifiers().isEmpty()) {
      return patient -> true;
    }
    return patient -> {
      Person person = persons.apply(patient);
      return person == null
          || (person.active() && !person.isDead() && !person.restricted() && person.isVerified());
    };
  }

  @Override
  public ObjectNode patient(String ods, PatientRecord patient, Person person) {
    return CareConnectPatient.of(ods, patient, person);
  }

  @Override
  public ObjectNode practitioner(String id, SpineUser user) {
    return CareConnectPractitioner.of(id, user);
  }

  @Override
  public @Nullable ObjectNode practitionerRole(String practitioner, SpineRole role) {
    return null;
  }

  @Override
  public ObjectNode outcome(Refusal refusal) {
    String code = refusal.reason().stu3Code;
    String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    ObjectNode outcome = Json.resource("OperationOutcome");
    outcome
        .putObject("meta")
        .putArray("profile")
        .add(CareConnectPatient.STU3 + "GPConnect-OperationOutcome-1");
    ObjectNode issue =
        outcome
            .putArray("issue")
            .addObject()
            .put("severity", "error")
            .put("code", refusal.reason().issueType);
    issue
        .putObject("details")
        .putArray("coding")
        .addObject()
        .put("system", ERROR_CODES)
        .put("code", code)
        .put("display", words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    issue.put("diagnostics", refusal.diagnostics());
    return outcome;
  }
}
