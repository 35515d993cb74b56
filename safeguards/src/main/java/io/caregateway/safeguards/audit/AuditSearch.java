package io.caregateway.safeguards.audit;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds a practice's records by what lies open, and by who acted through a keyed hash. */
public final class AuditSearch {

  /** Before this number are all records: where a search for the newest begins. */
  public static final long END = Long.MAX_VALUE;

  private static final String MATCHES =
      """
      practice = :practice
      and (:from::timestamptz is null or at >= :from)
      and (:before::timestamptz is null or at < :before)
      and (:actor::bytea is null or actor_index = :actor)
      and (:patients::uuid[] is null or patient = any(:patients))
      and (:acts::text[] is null or act = any(:acts))
      and (:outcome::text is null or outcome = :outcome)
      """;

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final BlindIndex index;
  private final AuditTrail trail;

  public AuditSearch(
      PracticeTransactions transactions, JdbcClient jdbc, BlindIndex index, AuditTrail trail) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.index = index;
    this.trail = trail;
  }

  /**
   * Records that match, newest first.
   *
   * @param end only records before this sequence number
   * @param most how many at the most
   */
  public List<AuditTrail.Entry> newest(OdsCode practice, AuditQuery query, long end, int most) {
    return transactions.in(
        practice,
        () ->
            jdbc.sql(
                    "select seq, at, act, outcome, patient, content from audit.record where "
                        + MATCHES
                        + " and seq < :end order by seq desc limit :most")
                .params(parameters(practice, query))
                .param("end", end)
                .param("most", most)
                .query((row, n) -> trail.entry(practice, row))
                .list());
  }

  /** How many records match. */
  public long count(OdsCode practice, AuditQuery query) {
    return transactions.in(
        practice,
        () ->
            jdbc.sql("select count(*) from audit.record where " + MATCHES)
                .params(parameters(practice, query))
                .query(Long.class)
                .single());
  }

  /** How many records match; no more than this many are counted. */
  public long count(OdsCode practice, AuditQuery query, int most) {
    return transactions.in(
        practice,
        () ->
            jdbc.sql(
                    "select count(*) from (select 1 from audit.record where "
                        + MATCHES
                        + " limit :most) as bounded")
                .params(parameters(practice, query))
                .param("most", most)
                .query(Long.class)
                .single());
  }

  /**
   * How many of one outcome there were on a day.
   *
   * @param day by the time zone that was asked for
   */
  public record DayCount(LocalDate day, Outcome outcome, long number) {}

  /** How many records match, by day and outcome; days without any are left out. */
  public List<DayCount> perDay(OdsCode practice, AuditQuery query, ZoneId zone) {
    return transactions.in(
        practice,
        () ->
            jdbc.sql(
                    "select (at at time zone :zone)::date, outcome, count(*) from audit.record"
                        + " where "
                        + MATCHES
                        + " group by 1, 2 order by 1, 2")
                .params(parameters(practice, query))
                .param("zone", zone.getId())
                .query(
                    (row, n) ->
                        new DayCount(
                            row.getObject(1, LocalDate.class),
                            Outcome.valueOf(row.getString(2)),
                            row.getLong(3)))
                .list());
  }

  private Map<String, @Nullable Object> parameters(OdsCode practice, AuditQuery query) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("practice", practice.value());
    parameters.put("from", time(query.from()));
    parameters.put("before", time(query.before()));
    parameters.put(
        "actor",
        query.actor() == null ? null : index.of(practice, AuditLog.ACTOR_INDEX, query.actor()));
    parameters.put(
        "patients",
        query.patients() == null
            ? null
            : query.patients().stream().map(PatientId::value).toArray(UUID[]::new));
    parameters.put(
        "acts",
        query.acts() == null ? null : query.acts().stream().map(Act::name).toArray(String[]::new));
    parameters.put("outcome", query.outcome() == null ? null : query.outcome().name());
    return parameters;
  }

  private static @Nullable Timestamp time(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
