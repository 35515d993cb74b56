package io.caregateway.core.billing.report;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows that are fetched batch by batch. */
final class ServiceRows implements Iterator<List<Cell>> {

  private final Function<@Nullable ServiceLine, Batch> next;
  private Iterator<List<Cell>> rows;
  private @Nullable ServiceLine last;
  private boolean more = true;

  /**
   * @param first rows that come before
   * @param next the batch after a line, or the first
   */
  ServiceRows(List<List<Cell>> first, Function<@Nullable ServiceLine, Batch> next) {
    this.rows = first.iterator();
    this.next = next;
  }

  /**
   * @param last after which there may be more; null when there is none
   */
  record Batch(List<List<Cell>> rows, @Nullable ServiceLine last) {}

  @Override
  public boolean hasNext() {
    while (!rows.hasNext() && more) {
      Batch batch = next.apply(last);
      rows = batch.rows().iterator();
      last = batch.last();
      more = last != null;
    }
    return rows.hasNext();
  }

  @Override
  public List<Cell> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return rows.next();
  }
}
