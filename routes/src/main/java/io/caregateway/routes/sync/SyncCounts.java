package io.caregateway.routes.sync;

import io.caregateway.routes.patient.Applied;

/**
 * What a run has done so far.
 *
 * @param seen records, or ids in a comparison of ids
 * @param changed patients new or different
 * @param unchanged patients as before
 * @param quarantined records that could not be taken in
 */
public record SyncCounts(int pages, long seen, long changed, long unchanged, long quarantined) {

  public static final SyncCounts NONE = new SyncCounts(0, 0, 0, 0, 0);

  SyncCounts page(long more) {
    return new SyncCounts(pages + 1, seen + more, changed, unchanged, quarantined);
  }

  SyncCounts seen(long more) {
    return new SyncCounts(pages, seen + more, changed, unchanged, quarantined);
  }

  SyncCounts applied(Applied applied) {
    return new SyncCounts(
        pages, seen, changed + applied.changed(), unchanged + applied.unchanged(), quarantined);
  }

  SyncCounts unchanged(long more) {
    return new SyncCounts(pages, seen, changed, unchanged + more, quarantined);
  }

  SyncCounts quarantined(long more) {
    return new SyncCounts(pages, seen, changed, unchanged, quarantined + more);
  }

  SyncCounts since(SyncCounts before) {
    return new SyncCounts(
        pages - before.pages,
        seen - before.seen,
        changed - before.changed,
        unchanged - before.unchanged,
        quarantined - before.quarantined);
  }
}
