package io.caregateway.core.billing.bulk;

/** How a bill of a file stands. */
enum BulkState {
  /** To be tried. */
  NEW,
  TRIED,
  WRONG,
  /** To be made. */
  WAITING,
  MADE,
  /** It could not be made. */
  LEFT
}
