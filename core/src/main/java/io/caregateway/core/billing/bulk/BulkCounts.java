package io.caregateway.core.billing.bulk;

import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells how far files have come. Every call belongs in a transaction of the practice. */
final class BulkCounts {

  private static final int MOST_MISTAKES = 100;

  private final JdbcClient jdbc;
  private final BulkRows rows;

  BulkCounts(JdbcClient jdbc, BulkRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /**
   * @param wrong whether what is wrong is told too
   */
  BulkProgress of(OdsCode practice, BulkFile file, boolean wrong) {
    Map<BulkState, Integer> by = new EnumMap<>(BulkState.class);
    long[] sums = {0, 0};
    jdbc.sql(
            """
            select state, count(*), sum(lines), coalesce(sum(pence), 0) from core.bulk_bill
            where practice = ? and file = ? group by state
            """)
        .params(practice.value(), file.id())
        .query(
            row -> {
              by.put(BulkState.valueOf(row.getString(1)), row.getInt(2));
              sums[0] += row.getLong(3);
              sums[1] += row.getLong(4);
            });
    int total = by.values().stream().mapToInt(Integer::intValue).sum();
    int toDo = count(by, BulkState.NEW) + count(by, BulkState.WAITING);
    return new BulkProgress(
        file.id(),
        state(file, by),
        total - toDo,
        total,
        (int) sums[0],
        new Money(sums[1]),
        count(by, BulkState.LEFT),
        file.posted(),
        file.at(),
        file.by() == null ? "" : file.by().shown(),
        wrong
            ? rows.wrong(practice, file.id(), MOST_MISTAKES).stream()
                .flatMap(bill -> bill.content().mistakes().stream())
                .limit(MOST_MISTAKES)
                .toList()
            : List.of());
  }

  private static BulkProgress.State state(BulkFile file, Map<BulkState, Integer> by) {
    if (file.making()) {
      return count(by, BulkState.WAITING) > 0 ? BulkProgress.State.MAKING : BulkProgress.State.DONE;
    }
    if (count(by, BulkState.NEW) > 0) {
      return BulkProgress.State.CHECKING;
    }
    return count(by, BulkState.WRONG) > 0 ? BulkProgress.State.WRONG : BulkProgress.State.CHECKED;
  }

  private static int count(Map<BulkState, Integer> by, BulkState state) {
    return by.getOrDefault(state, 0);
  }
}
