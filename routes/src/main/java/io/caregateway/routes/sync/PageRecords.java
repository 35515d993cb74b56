package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.page.PageEntry;
import io.caregateway.fhir.page.PageEntry.ResourceEntry;
import io.caregateway.routes.patient.PatientIndexes;
import io.caregateway.routes.patient.SourceKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The patients of a page by their ids, so far as an entry tells one.
 *
 * @param toRead ids in whose place another record came
 */
record PageRecords(
    Map<SourceKey, ResourceEntry> readable, List<Unreadable> unreadable, List<String> toRead) {

  static PageRecords none() {
    return new PageRecords(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** Of a record that comes twice, the last counts. */
  static PageRecords of(OdsCode practice, ServedPage page, PatientIndexes indexes) {
    PageRecords records = none();
    List<PageEntry> entries = page.page() == null ? List.of() : page.page().entries();
    for (PageEntry entry : entries) {
      if (!(entry instanceof ResourceEntry resource)) {
        byte[] bytes = entry.slice().of(page.bytes());
        records.unreadable.add(
            Unreadable.entry("NO_RESOURCE", "The entry holds no record.", null, bytes));
      } else if (resource.mayBePatient()) {
        records.add(practice, page, resource, indexes);
      }
    }
    return records;
  }

  private void add(
      OdsCode practice, ServedPage page, ResourceEntry resource, PatientIndexes indexes) {
    String id = resource.id();
    String announced = PatientRequests.idOf(resource.fullUrl());
    if (id == null || !PatientRequests.isId(id)) {
      unreadable.add(Unreadable.withoutId(announced, resource.slice().of(page.bytes())));
    } else if (announced != null && !announced.equals(id)) {
      unreadable.add(Unreadable.wrongPatient(announced, resource.slice().of(page.bytes())));
      toRead.add(announced);
    } else {
      SourceKey source = indexes.source(practice, id);
      readable.remove(source);
      readable.put(source, resource);
    }
  }
}
