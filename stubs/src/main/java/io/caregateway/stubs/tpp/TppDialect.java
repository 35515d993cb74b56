package io.caregateway.stubs.tpp;

import io.caregateway.stubs.fhir.Dialect;
import io.caregateway.stubs.fhir.Interaction;
import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.fhir.PatientQuery;
import io.caregateway.stubs.fhir.Refusal;
import io.caregateway.stubs.fhir.Refusal.Reason;
import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.person.Person;
import io.caregateway.stubs.spine.people.SpineRole;
import io.caregateway.stubs.spine.people.SpineUser;
import io.caregateway.stubs.world.PatientRecord;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** TPP style, after the R4 APIs of the NHS platform. */
public final class TppDialect implements Dialect {

  private static final String ERROR_CODES =
      "https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode";
  private static final String UUID =
      "(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

  private final AccessTokens tokens;

  public TppDialect(AccessTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public String version() {
    return "R4";
  }

  @Override
  public String prefix() {
    return "/tpp/";
  }

  @Override
  public void authorise(Call call, String base, Interaction interaction) {
    String requestId = call.header("X-Request-ID");
    if (requestId == null) {
      throw new Refusal(Reason.MISSING_HEADER, "The header X-Request-ID is missing.");
    }
    if (!requestId.matches(UUID)) {
      throw new Refusal(Reason.BAD_REQUEST, "X-Request-ID is not a UUID.");
    }
    String authorization = call.header("Authorization");
    String practice = base.substring(0, base.lastIndexOf('/'));
    if (authorization == null
        || !authorization.startsWith("Bearer ")
        || !tokens.holds(authorization.substring("Bearer ".length()), practice)) {
      throw new Refusal(Reason.UNAUTHENTICATED, "The access token is missing, wrong or expired.");
    }
  }

  @Override
  public void check(PatientQuery query) {
    if (query.identifiers().stream().anyMatch(i -> i.endsWith("|") || i.isBlank())) {
      throw new Refusal(Reason.INVALID_IDENTIFIER_SYSTEM, "identifier needs a value.");
    }
  }

  @Override
  public Predicate<PatientRecord> visible(
      PatientQuery query, Function<PatientRecord, Person> persons) {
    return patient -> true;
  }

  @Override
  public ObjectNode patient(String ods, PatientRecord patient, Person person) {
    return UkCorePatient.of(ods, patient, person);
  }

  @Override
  public ObjectNode practitioner(String id, SpineUser user) {
    return UkCorePractitioner.of(id, user);
  }

  @Override
  public ObjectNode practitionerRole(String practitioner, SpineRole role) {
    return UkCorePractitioner.role(practitioner, role);
  }

  @Override
  public ObjectNode outcome(Refusal refusal) {
    String code = refusal.reason().r4Code;
    String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    ObjectNode outcome = Json.resource("OperationOutcome");
    ObjectNode issue =
        outcome
            .putArray("issue")
            .addObject()
            // a missing record is information there, as in PDS
            .put("severity", "RESOURCE_NOT_FOUND".equals(code) ? "information" : "error")
            .put("code", refusal.reason().issueType);
    issue
        .putObject("details")
        .putArray("coding")
        .addObject()
        .put("system", ERROR_CODES)
        .put("version", "1")
        .put("code", code)
        .put("display", words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    issue.put("diagnostics", refusal.diagnostics());
    return outcome;
  }
}
