package io.caregateway.gateway.fhir.patient;

import io.caregateway.feed.SearchTerms;
import io.caregateway.gateway.fhir.FhirApiSettings;
import io.caregateway.gateway.fhir.Parameters;
import io.caregateway.gateway.fhir.Refusal;
import io.caregateway.gateway.fhir.Refused;
import io.caregateway.gateway.fhir.Route;
import io.caregateway.routes.patient.PatientQuery;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the first page that a search asks for. What is not known is refused, never passed over. */
final class SearchReader {

  private static final String COUNT = "_count";
  private static final String SUMMARY = "_summary";
  private static final int LONGEST_NAME = 100;

  /** Those that say how to answer, not what to find. */
  private static final Set<String> RESULT_PARAMETERS =
      Set.of(COUNT, SUMMARY, PageLinks.PARAMETER, "_format", "_pretty");

  private final FhirApiSettings settings;

  SearchReader(FhirApiSettings settings) {
    this.settings = settings;
  }

  Page read(Parameters parameters) {
    parameters.requireOnly(known());
    int size = size(parameters);
    boolean countOnly = countOnly(parameters) || size == 0;
    return new Page(query(parameters), null, Math.max(size, 1), countOnly);
  }

  private static PatientQuery query(Parameters parameters) {
    PatientQuery query = PatientQuery.ALL;
    Optional<String> id = one(parameters, SearchParameter.ID);
    if (id.isPresent()) {
      query =
          query.id(Route.patientId(id.get()).orElseThrow(() -> new Refused(Refusal.ID_MALFORMED)));
    }
    Optional<String> identifier = one(parameters, SearchParameter.IDENTIFIER);
    if (identifier.isPresent()) {
      query = query.nhsNumber(IdentifierTerm.read(identifier.get()));
    }
    Optional<String> family = one(parameters, SearchParameter.FAMILY);
    if (family.isPresent()) {
      query = query.family(family(family.get()));
    }
    Optional<String> birthDate = one(parameters, SearchParameter.BIRTH_DATE);
    if (birthDate.isPresent()) {
      query = query.birthDate(BirthDateTerm.read(birthDate.get()));
    }
    ChangeWindow changed =
        ChangeWindow.read(parameters.all(SearchParameter.LAST_UPDATED.parameter()));
    return query.changed(changed.from(), changed.before());
  }

  private static String family(String name) {
    if (name.length() > LONGEST_NAME || SearchTerms.family(name).isEmpty()) {
      throw new Refused(Refusal.FAMILY_MALFORMED);
    }
    return name;
  }

  /** More than a page may hold is cut to that (FHIR R4, search.html, page count). */
  private int size(Parameters parameters) {
    Optional<String> count = parameters.one(COUNT);
    if (count.isEmpty()) {
      return settings.pageSize();
    }
    String digits = count.get();
    if (!digits.matches("[0-9]{1,100}")) {
      throw new Refused(Refusal.COUNT_MALFORMED);
    }
    String significant = digits.replaceFirst("^0+(?=.)", "");
    return significant.length() > 6
        ? settings.largestPage()
        : Math.min(Integer.parseInt(significant), settings.largestPage());
  }

  private static boolean countOnly(Parameters parameters) {
    return switch (parameters.one(SUMMARY).orElse("false")) {
      case "count" -> true;
      case "false" -> false;
      default -> throw new Refused(Refusal.SUMMARY_NOT_OFFERED);
    };
  }

  private static Optional<String> one(Parameters parameters, SearchParameter parameter) {
    return parameters.one(parameter.parameter());
  }

  private static Set<String> known() {
    Set<String> known = new TreeSet<>(RESULT_PARAMETERS);
    Arrays.stream(SearchParameter.values()).map(SearchParameter::parameter).forEach(known::add);
    return known;
  }
}
