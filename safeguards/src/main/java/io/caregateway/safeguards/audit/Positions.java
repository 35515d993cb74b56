package io.caregateway.safeguards.audit;

import io.caregateway.feed.OdsCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives records their places, which are given again where the transaction is rolled back. Every
 * call belongs in a transaction of the practice.
 */
final class Positions {

  /** How far a log has grown, and the head of its practice with it. */
  private record Grown(long nextSeq, String log, long size) {}

  private final JdbcClient jdbc;

  Positions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The next places. Locks the practice's head before its logs, so that no two appends wait for
   * each other.
   *
   * @param logs of each record, in their order; at least one
   */
  List<Position> next(OdsCode practice, List<String> logs) {
    Map<String, Long> leaves = new TreeMap<>();
    logs.forEach(log -> leaves.merge(log, 1L, Long::sum));
    List<Grown> grown = grow(practice, logs.size(), leaves);
    long seq = grown.get(0).nextSeq() - logs.size();
    Map<String, Long> next = new HashMap<>();
    grown.forEach(by -> next.put(by.log(), by.size() - leaves.getOrDefault(by.log(), 0L)));
    List<Position> positions = new ArrayList<>(logs.size());
    for (String log : logs) {
      positions.add(new Position(seq++, next.merge(log, 1L, Long::sum) - 1));
    }
    return positions;
  }

  /**
   * @param leaves how many each log grows by
   */
  private List<Grown> grow(OdsCode practice, long records, Map<String, Long> leaves) {
    return jdbc.sql(
            """
            with taken as (
              insert into audit.head as h (practice, next_seq) values (?, 1 + ?)
              on conflict (practice) do update set next_seq = h.next_seq + excluded.next_seq - 1
              returning next_seq),
            grown as (
              insert into audit.log as l (practice, log, size)
              select ?, log, leaves from taken, unnest(?, ?) as more(log, leaves)
              on conflict (practice, log) do update set size = l.size + excluded.size
              returning log, size)
            select next_seq, log, size from taken, grown
            """)
        .param(practice.value())
        .param(records)
        .param(practice.value())
        .param(leaves.keySet().toArray(String[]::new))
        .param(leaves.values().toArray(Long[]::new))
        .query((row, n) -> new Grown(row.getLong(1), row.getString(2), row.getLong(3)))
        .list();
  }
}
