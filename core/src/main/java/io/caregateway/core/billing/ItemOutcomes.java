package io.caregateway.core.billing;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.feed.WriteBackOutcome.Mismatch;
import io.caregateway.feed.rows.Columns;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.FieldCipher.Sealing;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What became of items on their way to the clinical record. Every call belongs in a transaction of
 * the practice.
 */
public final class ItemOutcomes {

  private final JdbcTemplate jdbc;
  private final FieldCipher cipher;

  ItemOutcomes(JdbcTemplate jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** What of an outcome is sealed. */
  record Told(@Nullable String reason, List<Mismatch> mismatches) {
    Told {
      mismatches = List.copyOf(mismatches);
    }
  }

  /**
   * Notes what became of items, unless something as new is known. An item with a newer amendment
   * than the outcome knows of goes on waiting. Items are named as a list of keys too: joined alone,
   * all are read where the table was small when the plan was made.
   *
   * @param told about different items of one practice
   * @return how many were noted; of the other items what is known is as new, or newer
   */
  public int apply(OdsCode practice, List<WriteBackOutcome> told) {
    Sealing under = cipher.sealing(practice);
    return jdbc.update(
        """
        with u as (
          select * from unnest(?, ?, ?, ?, ?, ?, ?)
            as u(key, version, amendment, state, outcome, record_id, at))
        update core.billing_item item set
          state = case when item.amendment > u.amendment and not closed
            then 'WAITING' else u.state end,
          outcome = case when item.amendment > u.amendment and not closed
            then null else u.outcome end,
          outcome_version = u.version,
          record_id = case when closed then null else u.record_id end,
          outcome_at = u.at, closed = closed and u.state <> 'WRITTEN'
        from u
        where item.practice = ? and item.key = any (array(select key from u))
          and item.key = u.key and item.outcome_version < u.version
        """,
        statement -> {
          new Columns<>(statement, told, 1)
              .next("uuid", WriteBackOutcome::key)
              .next("bigint", WriteBackOutcome::version)
              .next("bigint", each -> Objects.requireNonNullElse(each.amendment(), 0L))
              .text(each -> each.state().name())
              .bytes(each -> sealed(each, under))
              .text(WriteBackOutcome::recordId)
              .times(WriteBackOutcome::at);
          statement.setString(8, practice.value());
        });
  }

  /**
   * @param told about one practice
   * @return false when an item that is told of is not held
   */
  public boolean knowsAll(OdsCode practice, List<WriteBackOutcome> told) {
    Object[] keys = told.stream().map(WriteBackOutcome::key).distinct().toArray(UUID[]::new);
    Integer held =
        jdbc.queryForObject(
            "select count(*) from core.billing_item where practice = ? and key = any (?)",
            Integer.class,
            practice.value(),
            keys);
    return held != null && held == keys.length;
  }

  private static byte[] sealed(WriteBackOutcome told, Sealing under) {
    return under.seal(
        binding(told.key(), told.version()),
        FeedJson.write(new Told(told.reason(), told.mismatches())));
  }

  static Binding binding(UUID key, long version) {
    return new Binding("core.billing_item.outcome", key.toString(), version);
  }
}
