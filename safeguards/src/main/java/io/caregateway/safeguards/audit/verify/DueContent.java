package io.caregateway.safeguards.audit.verify;

import io.caregateway.feed.OdsCode;

/** Knows which records retention has taken away. */
@FunctionalInterface
public interface DueContent {

  /** Nothing is taken away yet, so that whatever is missing is named. */
  DueContent NOTHING = (practice, log, seq) -> false;

  /** Whether this record was due to be taken away, and that was recorded. */
  boolean wasDue(OdsCode practice, String log, long seq);
}
