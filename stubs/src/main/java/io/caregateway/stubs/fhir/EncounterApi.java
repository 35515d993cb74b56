package io.caregateway.stubs.fhir;

import io.caregateway.stubs.consultation.Consultation;
import io.caregateway.stubs.fhir.Refusal.Reason;
import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.http.FormEncoding;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.spine.people.SpineUser;
import io.caregateway.stubs.world.PatientRecord;
import io.caregateway.stubs.world.Selection.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Search of a patient's Encounters by date, the newest first and page by page, with whatever is
 * asked to be included. The shape is this stub's own: no public specification has it.
 */
final class EncounterApi {

  private static final int ON_A_PAGE = 50;
  private static final Set<String> KNOWN =
      Set.of(
          "patient",
          "date",
          "_sort",
          "_count",
          "_include",
          "_revinclude",
          "_format",
          PageToken.PARAMETER);

  private final Practice practice;
  private final ConsultationFhir fhir;

  EncounterApi(Practice practice) {
    this.practice = practice;
    this.fhir = new ConsultationFhir(practice);
  }

  Answer answer(Call call, String base, Interaction interaction) {
    if (!"search".equals(interaction.verb())) {
      throw new Refusal(Reason.NO_RECORD_FOUND, "Encounters are served by search alone.");
    }
    Parameters query = new Parameters(call.query());
    query.refuseOthersThan(KNOWN);
    query.oneOf("_sort", List.of("-date"));
    List<Consultation> found = found(query);
    int from = Math.min(query.number(PageToken.PARAMETER, 0), found.size());
    int to = Math.min(from + Math.max(1, query.number("_count", ON_A_PAGE)), found.size());
    SearchSet page = new SearchSet(base + "/Encounter?" + call.rawQuery()).total(found.size());
    List<Consultation> shown = found.subList(from, to);
    shown.forEach(one -> add(page, base, fhir.encounter(one), "match"));
    included(page, base, query, shown);
    if (to < found.size()) {
      Map<String, List<String>> next = new LinkedHashMap<>(query.values());
      next.put(PageToken.PARAMETER, List.of(Integer.toString(to)));
      page.next(base + "/Encounter?" + FormEncoding.encode(next));
    }
    return FhirEndpoint.json(200, Json.text(page.bundle()));
  }

  private List<Consultation> found(Parameters query) {
    String patient = query.single("patient");
    PatientRecord known =
        practice
            .world()
            .find(patient == null ? "" : patient)
            .filter(p -> p.standing() == PatientRecord.Standing.CURRENT)
            .orElseThrow(
                () ->
                    new Refusal(Reason.PATIENT_NOT_FOUND, "No such patient is at this practice."));
    Window window = Window.ALL;
    for (String date : query.values().getOrDefault("date", List.of())) {
      window = window.and(Times.window(date));
    }
    Window wanted = window;
    return practice.consultations().of(known.id()).stream()
        .filter(one -> wanted.holds(one.start().toEpochMilli()))
        .toList();
  }

  private void included(
      SearchSet page, String base, Parameters query, List<Consultation> consultations) {
    Set<String> include = Set.copyOf(query.values().getOrDefault("_include", List.of()));
    Set<String> reverse = Set.copyOf(query.values().getOrDefault("_revinclude", List.of()));
    String belongs = "R4".equals(practice.dialect().version()) ? ":encounter" : ":context";
    for (Consultation one : consultations) {
      for (int i = 0; i < one.coded().size(); i++) {
        if (reverse.contains(one.coded().get(i).type() + belongs)) {
          add(page, base, fhir.coded(one, i), "include");
        }
      }
      SpineUser who = fhir.held(one);
      if (who != null && include.contains("Encounter:practitioner")) {
        String id = ConsultationFhir.staffId(practice.ods(), who.uid());
        add(page, base, practice.dialect().practitioner(id, who), "include");
      }
    }
    if (!consultations.isEmpty() && include.contains("Encounter:patient")) {
      String id = consultations.get(0).patientId();
      practice
          .world()
          .find(id)
          .ifPresent(p -> page.add(base + "/Patient/" + id, practice.json(p), "include"));
    }
  }

  private static void add(SearchSet page, String base, ObjectNode resource, String mode) {
    String type = resource.path("resourceType").asString("");
    String id = resource.path("id").asString("");
    page.add(base + "/" + type + "/" + id, Json.text(resource), mode);
  }
}
