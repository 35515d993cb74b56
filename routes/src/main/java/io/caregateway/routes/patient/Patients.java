package io.caregateway.routes.patient;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds a practice's patients. Whoever shows one to a person or a machine records the read. */
public final class Patients {

  /** The place of a patient in the order of change, by which the next page begins. */
  public record Position(Instant changedAt, PatientId id) {

    public static Position of(KeptPatient last) {
      return new Position(last.changedAt(), last.id());
    }
  }

  private final JdbcTemplate jdbc;
  private final PracticeTransactions transactions;
  private final KeptRows rows;
  private final Merges merges;
  private final PatientIndexes indexes;

  Patients(
      JdbcTemplate jdbc,
      PracticeTransactions transactions,
      PatientRows rows,
      PatientIndexes indexes) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.rows = new KeptRows(rows);
    this.merges = new Merges(jdbc, this.rows);
    this.indexes = indexes;
  }

  public Optional<KeptPatient> find(OdsCode practice, PatientId id) {
    return search(practice, PatientQuery.ALL.id(id), null, 1).stream().findFirst();
  }

  /** What is kept of a patient, or of the record that took their record's place. */
  public Optional<KeptPatient> survivor(OdsCode practice, PatientId id) {
    return Optional.ofNullable(survivors(practice, Set.of(id)).get(id));
  }

  /** The same of several at once; without those of whom nothing is kept. */
  public Map<PatientId, KeptPatient> survivors(OdsCode practice, Collection<PatientId> ids) {
    return transactions.in(practice, () -> merges.followed(practice, ids));
  }

  /**
   * @throws IllegalArgumentException when no such patient is kept
   */
  KeptPatient get(OdsCode practice, PatientId id) {
    return find(practice, id)
        .orElseThrow(() -> new IllegalArgumentException("No patient " + id + " is kept."));
  }

  /**
   * The patients that are looked for, in the order of change.
   *
   * @param after where the page before ended; null for the first page
   * @param most how many at the most
   */
  public List<KeptPatient> search(
      OdsCode practice, PatientQuery query, @Nullable Position after, int most) {
    Condition condition = Condition.of(practice, query, indexes).after(after);
    return transactions.in(
        practice,
        () ->
            jdbc.query(
                KeptRows.SELECT + condition.where() + " order by changed_at, id limit " + most,
                rows.of(practice),
                condition.values()));
  }

  /** How many a search finds on all its pages. */
  public long count(OdsCode practice, PatientQuery query) {
    Condition condition = Condition.of(practice, query, indexes);
    Long count =
        transactions.in(
            practice,
            () ->
                jdbc.queryForObject(
                    "select count(*) from gateway.patient" + condition.where(),
                    Long.class,
                    condition.values()));
    return count == null ? 0 : count;
  }

  /** How many patients stand where; a state without patients is left out. */
  public Map<PatientState, Long> counts(OdsCode practice) {
    Map<PatientState, Long> counts = new EnumMap<>(PatientState.class);
    transactions.run(
        practice,
        () ->
            jdbc.query(
                "select state, count(*) from gateway.patient where practice = ? and erased_at is null"
                    + " group by state",
                row -> {
                  counts.put(PatientState.valueOf(row.getString(1)), row.getLong(2));
                },
                practice.value()));
    return counts;
  }
}
