package io.caregateway.safeguards.retention;

import io.caregateway.feed.OdsCode;
import java.time.LocalDate;

/**
 * What went, or would go, at one practice.
 *
 * @param what a kind of audit record or a table
 * @param before the first day of which nothing was due
 */
public record Taken(OdsCode practice, String what, LocalDate before, long rows) {

  /** In one line. */
  public String inWords() {
    return what + " before " + before + ": " + rows;
  }
}
