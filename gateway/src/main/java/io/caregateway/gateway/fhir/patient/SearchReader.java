package io.caregateway.gateway.fhir.patient;

import io.caregateway.feed.SearchTerms;
import io.caregateway.gateway.fhir.FhirApiSettings;
import io.caregateway.gateway.fhir.Parameters;
import io.caregateway.gateway.fhir.Refusal;
import io.caregateway.gateway.fhir.Refused;
import io.caregateway.gateway.fhir.Route;
import io.caregateway.gateway.fhir.search.PageSize;
import io.caregateway.gateway.fhir.search.TimeWindow;
import io.caregateway.routes.patient.PatientQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the first page that a search asks for. What is not known is refused, never passed over. */
final class SearchReader {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_POSTCODE = 12;

  private final FhirApiSettings settings;

  SearchReader(FhirApiSettings settings) {
    this.settings = settings;
  }

  Page read(Parameters parameters) {
    PageSize size = PageSize.read(parameters, known(), settings);
    return new Page(query(parameters), null, size.most(), size.countOnly());
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
    Optional<String> postcode = one(parameters, SearchParameter.POSTAL_CODE);
    if (postcode.isPresent()) {
      query = query.postcode(postcode(postcode.get()));
    }
    Optional<String> birthDate = one(parameters, SearchParameter.BIRTH_DATE);
    if (birthDate.isPresent()) {
      query = query.birthDate(BirthDateTerm.read(birthDate.get()));
    }
    String lastUpdated = SearchParameter.LAST_UPDATED.parameter();
    TimeWindow changed = TimeWindow.read(lastUpdated, parameters.all(lastUpdated));
    return query.changed(changed.from(), changed.before());
  }

  private static String family(String name) {
    if (name.length() > LONGEST_NAME || SearchTerms.family(name).isEmpty()) {
      throw new Refused(Refusal.FAMILY_MALFORMED);
    }
    return name;
  }

  private static String postcode(String postcode) {
    if (postcode.length() > LONGEST_POSTCODE || SearchTerms.postcode(postcode).isEmpty()) {
      throw new Refused(Refusal.POSTCODE_MALFORMED);
    }
    return postcode;
  }

  private static Optional<String> one(Parameters parameters, SearchParameter parameter) {
    return parameters.one(parameter.parameter());
  }

  private static List<String> known() {
    return Arrays.stream(SearchParameter.values()).map(SearchParameter::parameter).toList();
  }
}
