package io.caregateway.safeguards.audit.checkpoint;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.LogName;
import io.caregateway.safeguards.audit.tree.CompactRange;
import io.caregateway.safeguards.audit.tree.RangeRoot;
import io.caregateway.safeguards.audit.tree.TreeHash;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The leaves of the logs. Every call belongs in a transaction of the practice. */
public final class Leaves {

  private static final int PAGE = 10_000;

  private final JdbcClient jdbc;

  public Leaves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds the log's leaves to the tree, from where the tree ends.
   *
   * @param to the one after the last
   * @return false when one of them is missing
   */
  boolean grow(CompactRange tree, OdsCode practice, LogName log, long to) {
    return add(tree, tree.size(), practice, log, to);
  }

  /**
   * The roots of parts of a log.
   *
   * @throws IllegalStateException when a leaf is missing
   */
  public RangeRoot of(OdsCode practice, LogName log) {
    return (from, to) -> {
      CompactRange part = new CompactRange();
      if (!add(part, from, practice, log, to)) {
        throw new IllegalStateException("The log " + practice + "/" + log + " has missing leaves.");
      }
      return part.root();
    };
  }

  private boolean add(CompactRange tree, long from, OdsCode practice, LogName log, long to) {
    for (long next = from; next < to; ) {
      long end = Math.min(next + PAGE, to);
      List<byte[]> page =
          jdbc.sql(
                  """
                  select commitment from audit.leaf
                  where practice = ? and log = ? and leaf_index >= ? and leaf_index < ?
                  order by leaf_index
                  """)
              .params(practice.value(), log.toString(), next, end)
              .query((row, n) -> row.getBytes(1))
              .list();
      if (page.size() != end - next) {
        return false;
      }
      page.forEach(commitment -> tree.append(TreeHash.leaf(commitment)));
      next = end;
    }
    return true;
  }
}
