package io.caregateway.stubs.fhir;

import io.caregateway.stubs.http.FormEncoding;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.world.PatientRecord;
import io.caregateway.stubs.world.PracticeWorld.Page;
import io.caregateway.stubs.world.Selection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Answers a Patient search with a searchset Bundle. */
final class PatientSearch {

  private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number|";

  private final Practice practice;

  PatientSearch(Practice practice) {
    this.practice = practice;
  }

  ObjectNode search(String base, PatientQuery query) {
    Selection wanted = selection(query);
    String self = base + "/Patient?" + FormEncoding.encode(query.parameters());
    if (query.countOnly()) {
      return new SearchSet(self).total(practice.world().count(wanted)).bundle();
    }
    Page page = practice.world().page(wanted);
    SearchSet set = new SearchSet(self);
    if (query.totalWanted()) {
      set.total(practice.world().count(wanted));
    }
    for (PatientRecord patient : page.patients()) {
      String url = base + "/Patient/" + patient.id();
      if (query.elements() == null) {
        set.add(url, practice.json(patient));
      } else {
        set.add(url, Json.text(Subset.of(practice.json(patient), query.elements())));
      }
    }
    if (page.next() != null) {
      set.next(next(base, query, page.next()));
    }
    return set.bundle();
  }

  private Selection selection(PatientQuery query) {
    return new Selection(
        query.ids(),
        query.identifiers().isEmpty() ? null : nhsNumbers(query.identifiers()),
        query.updated(),
        practice.dialect().visible(query, practice::person),
        query.newestFirst(),
        query.after(),
        query.count());
  }

  /** The NHS numbers asked for; identifiers of other systems find nobody. */
  private static Set<String> nhsNumbers(List<String> identifiers) {
    Set<String> numbers = new LinkedHashSet<>();
    for (String identifier : identifiers) {
      for (String one : identifier.split(",", -1)) {
        if (one.startsWith(NHS_NUMBER)) {
          numbers.add(one.substring(NHS_NUMBER.length()));
        }
      }
    }
    return numbers;
  }

  private static String next(String base, PatientQuery query, Selection.Position position) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(query.parameters());
    parameters.put(PageToken.PARAMETER, List.of(PageToken.write(position)));
    return base + "/Patient?" + FormEncoding.encode(parameters);
  }
}
