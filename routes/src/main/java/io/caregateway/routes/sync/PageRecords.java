package io.caregateway.routes.sync;

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

  /** Of a record that comes twice, the last counts. */
  static PageRecords of(FetchedPage page, PatientIndexes indexes) {
    PageRecords records =
        new PageRecords(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    for (PageEntry entry : page.page().entries()) {
      if (!(entry instanceof ResourceEntry resource)) {
        byte[] bytes = entry.slice().of(page.bytes());
        records.unreadable.add(
            Unreadable.entry("NO_RESOURCE", "The entry holds no record.", null, bytes));
      } else if (isPatient(resource)) {
        records.add(page, resource, indexes);
      }
    }
    return records;
  }

  private void add(FetchedPage page, ResourceEntry resource, PatientIndexes indexes) {
    String id = resource.id();
    String announced = PatientRequests.idOf(resource.fullUrl());
    if (id == null || !PatientRequests.isId(id)) {
      unreadable.add(Unreadable.withoutId(announced, resource.slice().of(page.bytes())));
    } else if (announced != null && !announced.equals(id)) {
      unreadable.add(Unreadable.wrongPatient(announced, resource.slice().of(page.bytes())));
      toRead.add(announced);
    } else {
      SourceKey source = indexes.source(page.run().practice(), id);
      readable.remove(source);
      readable.put(source, resource);
    }
  }

  /** What says that it is something else was included by the server, or is its remark. */
  private static boolean isPatient(ResourceEntry resource) {
    return resource.resourceType() == null || resource.resourceType().equals("Patient");
  }
}
