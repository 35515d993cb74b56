package io.caregateway.gateway.fhir.audit;

import io.caregateway.gateway.fhir.FhirApiSettings;
import io.caregateway.gateway.fhir.Parameters;
import io.caregateway.gateway.fhir.Refusal;
import io.caregateway.gateway.fhir.Refused;
import io.caregateway.gateway.fhir.Route;
import io.caregateway.gateway.fhir.search.PageSize;
import io.caregateway.gateway.fhir.search.TimeWindow;
import io.caregateway.safeguards.audit.AuditQuery;
import io.caregateway.safeguards.audit.AuditSearch;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the first page that a search asks for. */
final class AuditSearchReader {

  private static final int LONGEST_USER_ID = 500;
  private static final String PATIENT_PREFIX = "Patient/";

  private final FhirApiSettings settings;

  AuditSearchReader(FhirApiSettings settings) {
    this.settings = settings;
  }

  /**
   * @throws Refused when a parameter is unknown, malformed or given twice
   */
  AuditPage read(Parameters parameters) {
    PageSize size = PageSize.read(parameters, known(), settings);
    return new AuditPage(query(parameters), AuditSearch.END, size);
  }

  private static AuditQuery query(Parameters parameters) {
    String date = AuditParameter.DATE.parameter();
    TimeWindow window = TimeWindow.read(date, parameters.all(date));
    AuditQuery query = AuditQuery.ALL.between(window.from(), window.before());
    Optional<String> agent = one(parameters, AuditParameter.AGENT);
    if (agent.isPresent()) {
      query = query.by(userId(agent.get()));
    }
    Optional<String> patient = one(parameters, AuditParameter.PATIENT);
    if (patient.isPresent()) {
      query =
          query.about(
              Route.patientId(withoutType(patient.get()))
                  .orElseThrow(() -> new Refused(Refusal.PATIENT_MALFORMED)));
    }
    Optional<String> type = one(parameters, AuditParameter.TYPE);
    if (type.isPresent()) {
      int bar = type.get().indexOf('|');
      query =
          query.of(
              EventPattern.acts(
                  bar < 0 ? null : type.get().substring(0, bar), type.get().substring(bar + 1)));
    }
    Optional<String> outcome = one(parameters, AuditParameter.OUTCOME);
    return outcome.isPresent() ? query.with(Outcomes.read(outcome.get())) : query;
  }

  private static String userId(String token) {
    String id = token.substring(token.indexOf('|') + 1);
    if (id.isBlank() || id.length() > LONGEST_USER_ID) {
      throw new Refused(Refusal.AGENT_MALFORMED);
    }
    return id;
  }

  private static String withoutType(String reference) {
    return reference.startsWith(PATIENT_PREFIX)
        ? reference.substring(PATIENT_PREFIX.length())
        : reference;
  }

  private static Optional<String> one(Parameters parameters, AuditParameter parameter) {
    return parameters.one(parameter.parameter());
  }

  private static List<String> known() {
    return Arrays.stream(AuditParameter.values()).map(AuditParameter::parameter).toList();
  }
}
