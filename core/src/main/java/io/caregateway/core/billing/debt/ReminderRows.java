package io.caregateway.core.billing.debt;

import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders as they are kept. Every call belongs in a transaction of the practice. */
final class ReminderRows {

  private static final String SELECT =
      "select id, bill, step, payer, pence, day from core.reminder ";

  private static final String STEPS =
      "select bill, max(step) as made, max(day) as last from core.reminder ";

  private final JdbcClient jdbc;

  ReminderRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By bill; those that were never reminded of are left out. */
  Map<UUID, Steps> steps(OdsCode practice) {
    return steps(jdbc.sql(STEPS + "where practice = ? group by bill").param(practice.value()));
  }

  /** Of one bill. */
  Map<UUID, Steps> steps(OdsCode practice, UUID bill) {
    return steps(
        jdbc.sql(STEPS + "where practice = ? and bill = ? group by bill")
            .params(practice.value(), bill));
  }

  private static Map<UUID, Steps> steps(JdbcClient.StatementSpec query) {
    Map<UUID, Steps> steps = new HashMap<>();
    query.query(
        row -> {
          steps.put(
              row.getObject("bill", UUID.class),
              new Steps(row.getInt("made"), row.getObject("last", LocalDate.class)));
        });
    return steps;
  }

  /** Of one bill, the first first. */
  List<Reminder> of(OdsCode practice, UUID bill) {
    return jdbc.sql(SELECT + "where practice = ? and bill = ? order by step")
        .params(practice.value(), bill)
        .query(ReminderRows::reminder)
        .list();
  }

  /** Those to these payers, and those of bills about these patients. */
  List<Reminder> of(OdsCode practice, Collection<UUID> ids) {
    return jdbc.sql(
            SELECT
                + """
                where practice = :practice and (payer in (:ids) or bill in (select id from core.bill
                  where practice = :practice and patient in (:ids)))
                order by day, bill, step
                """)
        .param("practice", practice.value())
        .param("ids", ids)
        .query(ReminderRows::reminder)
        .list();
  }

  /** Those since a day, the newest first. */
  List<Reminder> since(OdsCode practice, LocalDate day, int most) {
    return jdbc.sql(
            SELECT + "where practice = ? and day >= ? order by day desc, at desc, bill limit ?")
        .params(practice.value(), day, most)
        .query(ReminderRows::reminder)
        .list();
  }

  void add(OdsCode practice, Reminder reminder, Instant at) {
    jdbc.sql(
            """
            insert into core.reminder (practice, bill, step, id, payer, pence, day, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            practice.value(),
            reminder.bill(),
            reminder.step(),
            reminder.id(),
            reminder.payer(),
            reminder.owed().pence(),
            reminder.day(),
            Timestamp.from(at))
        .update();
  }

  private static Reminder reminder(ResultSet row, int number) throws SQLException {
    return new Reminder(
        row.getObject("id", UUID.class),
        row.getObject("bill", UUID.class),
        row.getInt("step"),
        row.getObject("payer", UUID.class),
        new Money(row.getLong("pence")),
        row.getObject("day", LocalDate.class));
  }
}
