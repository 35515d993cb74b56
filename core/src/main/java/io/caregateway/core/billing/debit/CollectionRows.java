package io.caregateway.core.billing.debit;

import io.caregateway.core.billing.debit.Collection.Part;
import io.caregateway.core.billing.debit.Collection.State;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Collections as they are kept. Every call belongs in a transaction of the practice. */
final class CollectionRows {

  private static final String RUNS =
      """
      select r.id, r.number, r.day, r.at, count(c.id) as many, coalesce(sum(c.pence), 0) as pence
      from core.collection_run r
        left join core.collection c on c.practice = r.practice and c.run = r.id
      """;
  private static final String SELECT =
      """
      select id, run, mandate, payer, reference, pence, sequence, state, reason
      from core.collection
      """;

  private final JdbcClient jdbc;

  CollectionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<CollectionRun> run(OdsCode practice, UUID id) {
    return jdbc.sql(RUNS + "where r.practice = ? and r.id = ? group by r.id, r.number, r.day, r.at")
        .params(practice.value(), id)
        .query(CollectionRows::run)
        .optional();
  }

  Optional<CollectionRun> run(OdsCode practice, long number) {
    return jdbc.sql(
            RUNS + "where r.practice = ? and r.number = ? group by r.id, r.number, r.day, r.at")
        .params(practice.value(), number)
        .query(CollectionRows::run)
        .optional();
  }

  /** Newest first. */
  List<CollectionRun> runs(OdsCode practice, int most) {
    return jdbc.sql(
            RUNS
                + "where r.practice = ? group by r.id, r.number, r.day, r.at"
                + " order by r.number desc limit ?")
        .params(practice.value(), most)
        .query(CollectionRows::run)
        .list();
  }

  List<Collection> of(OdsCode practice, UUID run) {
    return jdbc.sql(SELECT + "where practice = ? and run = ? order by reference")
        .params(practice.value(), run)
        .query((row, n) -> collection(practice, row))
        .list();
  }

  List<Collection> ofPayers(OdsCode practice, Set<UUID> payers) {
    return jdbc.sql(SELECT + "where practice = :practice and payer in (:payers) order by reference")
        .param("practice", practice.value())
        .param("payers", payers)
        .query((row, n) -> collection(practice, row))
        .list();
  }

  Optional<Collection> find(OdsCode practice, String reference) {
    return jdbc.sql(SELECT + "where practice = ? and reference = ?")
        .params(practice.value(), reference)
        .query((row, n) -> collection(practice, row))
        .optional();
  }

  /** Whether a bill is in a collection whose result is not known yet. */
  boolean isUnderWay(OdsCode practice, UUID bill) {
    return jdbc.sql(
            "select exists (select from core.collected_bill where practice = ? and bill = ? and"
                + " under_way)")
        .params(practice.value(), bill)
        .query(Boolean.class)
        .single();
  }

  void add(OdsCode practice, UUID run, long number, LocalDate day, Instant at) {
    jdbc.sql(
            """
            insert into core.collection_run (practice, id, number, day, at) values (?, ?, ?, ?, ?)
            """)
        .params(practice.value(), run, number, day, Timestamp.from(at))
        .update();
  }

  void add(OdsCode practice, Collection one) {
    jdbc.sql(
            """
            insert into core.collection (practice, id, run, mandate, payer, reference, pence,
              sequence, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            practice.value(),
            one.id(),
            one.run(),
            one.mandate(),
            one.payer(),
            one.reference(),
            one.amount().pence(),
            one.sequence().name(),
            one.state().name())
        .update();
    for (Part part : one.parts()) {
      jdbc.sql(
              """
              insert into core.collected_bill (practice, collection, bill, pence, under_way)
              values (?, ?, ?, ?, true)
              """)
          .params(practice.value(), one.id(), part.bill(), part.amount().pence())
          .update();
    }
  }

  void put(OdsCode practice, UUID id, State state, String reason) {
    jdbc.sql("update core.collection set state = ?, reason = ? where practice = ? and id = ?")
        .params(state.name(), reason, practice.value(), id)
        .update();
    jdbc.sql(
            "update core.collected_bill set under_way = false where practice = ? and collection = ?")
        .params(practice.value(), id)
        .update();
  }

  private Collection collection(OdsCode practice, ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Collection(
        id,
        row.getObject("run", UUID.class),
        row.getObject("mandate", UUID.class),
        row.getObject("payer", UUID.class),
        row.getString("reference"),
        new Money(row.getLong("pence")),
        Sequence.valueOf(row.getString("sequence")),
        State.valueOf(row.getString("state")),
        row.getString("reason"),
        parts(practice, id));
  }

  private List<Part> parts(OdsCode practice, UUID collection) {
    return jdbc.sql(
            """
            select bill, pence from core.collected_bill where practice = ? and collection = ?
            order by bill
            """)
        .params(practice.value(), collection)
        .query((row, n) -> new Part(row.getObject(1, UUID.class), new Money(row.getLong(2))))
        .list();
  }

  private static CollectionRun run(ResultSet row, int number) throws SQLException {
    return new CollectionRun(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        row.getObject("day", LocalDate.class),
        row.getTimestamp("at").toInstant(),
        row.getInt("many"),
        new Money(row.getLong("pence")));
  }
}
