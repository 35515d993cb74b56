package io.caregateway.routes.patient;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the gateway keeps of a person's demographics: the newest alone, no history. */
final class PatientHolding implements Holding {

  private final JdbcTemplate jdbc;
  private final PatientTable table;
  private final Patients patients;
  private final PatientRows rows;
  private final Tombstones tombstones;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  PatientHolding(
      JdbcTemplate jdbc, Patients patients, PatientRows rows, Tombstones tombstones, Clock clock) {
    this.jdbc = jdbc;
    this.table = new PatientTable(jdbc);
    this.patients = patients;
    this.rows = rows;
    this.tombstones = tombstones;
    this.clock = clock;
  }

  @Override
  public String table() {
    return "gateway.patient";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return whose.ids().stream()
        .flatMap(id -> patients.find(whose.practice(), id).stream())
        .map(
            kept ->
                new Row()
                    .with("patient", kept.id())
                    .with("version", kept.version())
                    .with("state", kept.state())
                    .with("contactDataWithheld", kept.restricted())
                    .with("replacedBy", kept.replacedBy())
                    .with("mergedWhileBothInUse", kept.collision())
                    .with("demographics", kept.demographics())
                    .with("changedAt", kept.changedAt())
                    .with("erased", kept.erased())
                    .fields())
        .toList();
  }

  /** Leaves the id, and keeps the sync from bringing the person back. Some were never kept here. */
  @Override
  public void erase(Subject whose) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    for (PatientId id : whose.ids()) {
      table.find(whose.practice(), id).ifPresent(held -> erase(whose.practice(), id, held, now));
    }
  }

  private void erase(OdsCode practice, PatientId id, HeldPatient held, Instant now) {
    Demographics known = patients.get(practice, id).demographics();
    tombstones.add(practice, id, table.source(practice, id), known.nhsNumber(), now);
    Standing gone = held.standing().withoutRecord().unrestricted();
    PatientRow nobody =
        PatientRows.next(
            held, nowhere(), rows.indexed(practice, Demographics.NOTHING, gone), gone, null, now);
    table.put(practice, List.of(rows.sealed(practice, nobody)));
    jdbc.update(
        "update gateway.patient set erased_at = ? where practice = ? and id = ?",
        Timestamp.from(now),
        practice.value(),
        id.value());
  }

  /** A key that no id has. */
  private SourceKey nowhere() {
    byte[] key = new byte[16];
    random.nextBytes(key);
    return SourceKey.of(key);
  }
}
