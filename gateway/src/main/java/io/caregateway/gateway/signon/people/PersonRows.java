package io.caregateway.gateway.signon.people;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code gateway.person}, in the transaction under way of the practice. */
@Component
final class PersonRows {

  /** A person with the version of their row. */
  private record Row(Person person, long version) {}

  private static final String PLACE = "gateway.person";
  private static final String COLUMNS = "select id, version, content from gateway.person ";

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final BlindIndex index;

  PersonRows(
      PracticeTransactions transactions, JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.index = index;
  }

  Optional<Person> find(UserId user) {
    return row("where practice = ? and user_index = ?", index(user)).map(Row::person);
  }

  /** As {@link #find(UserId)}; whoever changes them meanwhile waits. */
  Optional<Person> findAndHold(UserId user) {
    return row("where practice = ? and user_index = ? for update", index(user)).map(Row::person);
  }

  Optional<Person> find(UUID id) {
    return row("where practice = ? and id = ?", id).map(Row::person);
  }

  /** As many as a page can show. */
  List<Person> all(int most) {
    return jdbc.sql(COLUMNS + "where practice = ? limit ?")
        .params(practice().value(), most)
        .query((row, n) -> opened(row).person())
        .list();
  }

  /** Notes them unless they are noted already. */
  void insertIfNew(Person person) {
    jdbc.sql(
            """
            insert into gateway.person (practice, user_index, id, version, content)
            values (?, ?, ?, 0, ?) on conflict do nothing
            """)
        .params(practice().value(), index(person.user()), person.id(), sealed(person, 0))
        .update();
  }

  /** Changes somebody who is noted; whoever else changes them meanwhile waits. */
  Optional<Person> change(UserId user, UnaryOperator<Person> change) {
    return row("where practice = ? and user_index = ? for update", index(user))
        .map(
            before -> {
              Person after = change.apply(before.person());
              long version = before.version() + 1;
              jdbc.sql(
                      """
                      update gateway.person set version = ?, content = ?
                      where practice = ? and user_index = ?
                      """)
                  .params(version, sealed(after, version), practice().value(), index(user))
                  .update();
              return after;
            });
  }

  private Optional<Row> row(String where, Object key) {
    return jdbc.sql(COLUMNS + where)
        .params(practice().value(), key)
        .query((row, n) -> opened(row))
        .optional();
  }

  private Row opened(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    long version = row.getLong("version");
    byte[] content = cipher.open(practice(), binding(id, version), row.getBytes("content"));
    return new Row(FeedJson.read(content, Person.class), version);
  }

  private byte[] sealed(Person person, long version) {
    return cipher.seal(practice(), binding(person.id(), version), FeedJson.write(person));
  }

  private static Binding binding(UUID id, long version) {
    return new Binding(PLACE, id.toString(), version);
  }

  private byte[] index(UserId user) {
    return index.of(practice(), PLACE, user.key());
  }

  private OdsCode practice() {
    return transactions.current();
  }
}
