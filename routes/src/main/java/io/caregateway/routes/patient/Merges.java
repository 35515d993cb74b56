package io.caregateway.routes.patient;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Follows records to those that took their places, a query for each step of all of them. */
record Merges(JdbcTemplate jdbc, KeptRows rows) {

  private static final int MOST = 5;

  /**
   * By the patient that was asked for; without those of whom nothing is kept. Belongs in a
   * transaction of the practice.
   */
  Map<PatientId, KeptPatient> followed(OdsCode practice, Collection<PatientId> ids) {
    Map<PatientId, KeptPatient> found = kept(practice, ids);
    for (int i = 0; i < MOST; i++) {
      Set<PatientId> next =
          found.values().stream()
              .map(KeptPatient::replacedBy)
              .filter(Objects::nonNull)
              .collect(toSet());
      if (next.isEmpty()) {
        break;
      }
      found = stepped(found, kept(practice, next));
    }
    return found;
  }

  private static Map<PatientId, KeptPatient> stepped(
      Map<PatientId, KeptPatient> found, Map<PatientId, KeptPatient> survivors) {
    Map<PatientId, KeptPatient> after = new HashMap<>();
    found.forEach(
        (asked, kept) -> {
          PatientId by = kept.replacedBy();
          KeptPatient last = by == null ? kept : survivors.get(by);
          if (last != null) {
            after.put(asked, last);
          }
        });
    return after;
  }

  private Map<PatientId, KeptPatient> kept(OdsCode practice, Collection<PatientId> ids) {
    UUID[] wanted = ids.stream().map(PatientId::value).toArray(UUID[]::new);
    List<KeptPatient> all =
        jdbc.query(
            KeptRows.SELECT + " where practice = ? and id = any (?)",
            rows.of(practice),
            practice.value(),
            wanted);
    return all.stream().collect(toMap(KeptPatient::id, each -> each));
  }
}
