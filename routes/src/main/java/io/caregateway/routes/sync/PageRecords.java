package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.page.PageEntry;
import io.caregateway.fhir.page.PageEntry.ResourceEntry;
import io.caregateway.fhir.page.SearchBody.BundlePage;
import io.caregateway.routes.patient.Abreast;
import io.caregateway.routes.patient.PatientIndexes;
import io.caregateway.routes.patient.SourceKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The patients of a page by their ids, so far as an entry tells one. None was read yet.
 *
 * @param toRead ids in whose place another record came
 */
record PageRecords(
    Map<SourceKey, Listed> readable, List<Unreadable> unreadable, List<String> toRead) {

  /**
   * A record as the page has it.
   *
   * @param updated when it was changed; null where that cannot be told
   */
  record Listed(ServedRecord served, @Nullable Instant updated) {}

  static PageRecords none() {
    return new PageRecords(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** Of a record that comes twice, the last counts. */
  static PageRecords of(
      OdsCode practice, byte[] bytes, BundlePage page, PatientIndexes indexes, Abreast abreast) {
    PageRecords records = none();
    List<ResourceEntry> patients = new ArrayList<>();
    for (PageEntry entry : page.entries()) {
      if (!(entry instanceof ResourceEntry resource)) {
        records.unreadable.add(
            Unreadable.entry(
                "NO_RESOURCE", "The entry holds no record.", null, entry.slice().of(bytes)));
      } else if (resource.mayBePatient() && records.isSure(resource, bytes)) {
        patients.add(resource);
      }
    }
    for (Listed listed :
        abreast.map(patients, resource -> listed(practice, resource, bytes, indexes))) {
      records.readable.remove(listed.served().source());
      records.readable.put(listed.served().source(), listed);
    }
    return records;
  }

  /** Whether an entry tells one id; one that does not is noted. */
  private boolean isSure(ResourceEntry resource, byte[] bytes) {
    String id = resource.id();
    String announced = PatientRequests.idOf(resource.fullUrl());
    if (id == null || !PatientRequests.isId(id)) {
      unreadable.add(Unreadable.withoutId(announced, resource.slice().of(bytes)));
      return false;
    }
    if (announced != null && !announced.equals(id)) {
      unreadable.add(Unreadable.wrongPatient(announced, resource.slice().of(bytes)));
      toRead.add(announced);
      return false;
    }
    return true;
  }

  private static Listed listed(
      OdsCode practice, ResourceEntry resource, byte[] page, PatientIndexes indexes) {
    String id = Objects.requireNonNull(resource.id());
    return new Listed(
        ServedRecord.of(
            practice, id, indexes.source(practice, id), resource.slice().of(page), indexes),
        ChangeOrder.instant(resource.lastUpdated()));
  }
}
