package io.caregateway.fhir.consultation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.consultation.CodedEntry;
import io.caregateway.feed.consultation.CodedEntry.Kind;
import io.caregateway.feed.consultation.Consultation;
import io.caregateway.fhir.page.PageEntry;
import io.caregateway.fhir.page.PageEntry.ResourceEntry;
import io.caregateway.fhir.page.SearchBody.BundlePage;
import io.caregateway.fhir.reading.JsonTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Gathers one patient's consultations from the pages of a search, in either dialect: Encounters and
 * the Observations, Conditions and Procedures that refer to them. What is void is left out, what is
 * missing is let be missing, and what cannot be read is counted.
 */
public final class Consultations {

  private static final int MOST_CODES = 100;
  private static final Set<String> VOID = Set.of("entered-in-error", "cancelled", "planned");

  private final Whose whose;
  private final LocalDate since;
  private final int most;
  private final Participants participants = new Participants();
  private final Map<String, JsonNode> encounters = new LinkedHashMap<>();
  private final Map<String, List<CodedEntry>> codes = new LinkedHashMap<>();
  private boolean more;
  private int unreadable;

  /**
   * @param sourceId the patient's logical id at the clinical system
   * @param nhsNumber null where none is kept
   * @param since the first day that counts
   * @param most consultations; what comes after them is left out
   */
  public Consultations(String sourceId, @Nullable NhsNumber nhsNumber, LocalDate since, int most) {
    this.whose = new Whose(sourceId, nhsNumber);
    this.since = since;
    this.most = most;
  }

  /**
   * @param bytes of the page
   * @throws OtherPatient when anything on it belongs to somebody else
   */
  public void add(BundlePage page, byte[] bytes) {
    for (PageEntry entry : page.entries()) {
      JsonNode resource = JsonTree.read(entry.slice().of(bytes)).orElse(null);
      String type = entry instanceof ResourceEntry told ? told.resourceType() : null;
      if (resource == null || type == null) {
        unreadable++;
      } else {
        add(type, resource);
      }
    }
  }

  /** Whether there are more than are gathered. */
  public boolean more() {
    return more;
  }

  /** Notes that there is more which is not asked for. */
  public void cutOff() {
    more = true;
  }

  /** How many entries told too little to be taken. */
  public int unreadable() {
    return unreadable;
  }

  /** The newest first; those of an unknown day last. */
  public List<Consultation> all() {
    return encounters.entrySet().stream()
        .map(e -> consultation(e.getKey(), e.getValue()))
        .filter(c -> c.date() == null || !c.date().isBefore(since))
        .sorted(
            comparing(Consultation::date, nullsLast(reverseOrder()))
                .thenComparing(Consultation::startedAt, nullsLast(reverseOrder())))
        .toList();
  }

  private void add(String type, JsonNode resource) {
    String id = resource.path("id").asString("");
    switch (type) {
      case "Patient" -> whose.check(resource);
      case "Practitioner", "Location" -> participants.add(type, id, resource);
      case "Encounter" -> addEncounter(id, resource);
      case "Observation" -> addCodes(Kind.OBSERVATION, resource);
      case "Condition" -> addCodes(Kind.CONDITION, resource);
      case "Procedure" -> addCodes(Kind.PROCEDURE, resource);
      default -> {
        // remarks of the server, and what was not asked for
      }
    }
  }

  private void addEncounter(String id, JsonNode encounter) {
    if (!whose.owns(encounter) || id.isEmpty()) {
      unreadable++;
    } else if (!VOID.contains(encounter.path("status").asString(""))) {
      if (encounters.size() == most && !encounters.containsKey(id)) {
        more = true;
      } else {
        encounters.put(id, encounter);
      }
    }
  }

  private void addCodes(Kind kind, JsonNode resource) {
    String encounter = Codes.encounter(resource);
    List<CodedEntry> told = Codes.of(kind, resource);
    if (!whose.owns(resource) || encounter == null || told.isEmpty()) {
      unreadable++;
    } else if (!Codes.isVoid(resource)) {
      List<CodedEntry> known = codes.computeIfAbsent(encounter, e -> new ArrayList<>());
      told.stream().filter(code -> known.size() < MOST_CODES).forEach(known::add);
    }
  }

  private Consultation consultation(String id, JsonNode encounter) {
    Began began = Began.of(Words.of(encounter.path("period").path("start")));
    Participants.Practitioner who = participants.practitioner(encounter);
    return new Consultation(
        id,
        began.day(),
        began.at(),
        who.name(),
        who.userId(),
        participants.location(encounter),
        codes.getOrDefault(id, List.of()));
  }
}
