package io.caregateway.gateway.audit.pages;

import io.caregateway.safeguards.audit.AuditTrail.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Fills a page with records of which something holds that is sealed: they are opened one after
 * another, up to a bound.
 *
 * @param page how many records a page has
 * @param batch how many are fetched at once
 * @param bound how many are opened for one page
 */
record Scan(int page, int batch, int bound) {

  /** Records before a sequence number, newest first. */
  interface Batches {
    List<Entry> before(long end, int most);
  }

  /**
   * A page.
   *
   * @param next before which number the next page begins; null when there is none
   * @param looked how many records were opened
   * @param stopped whether the bound was hit, so that older ones may match too
   */
  record Found(List<Entry> entries, @Nullable Long next, int looked, boolean stopped) {

    Found {
      entries = List.copyOf(entries);
    }
  }

  Found newest(Batches batches, Predicate<Entry> wanted, long end) {
    List<Entry> found = new ArrayList<>();
    int looked = 0;
    long last = end;
    while (true) {
      int most = Math.min(batch, bound - looked);
      List<Entry> fetched = batches.before(last, most);
      for (Entry entry : fetched) {
        if (found.size() == page) {
          return new Found(found, last, looked, false);
        }
        looked++;
        last = entry.seq();
        if (wanted.test(entry)) {
          found.add(entry);
        }
      }
      if (fetched.size() < most) {
        return new Found(found, null, looked, false);
      }
      if (looked >= bound) {
        return new Found(found, last, looked, true);
      }
    }
  }
}
