package io.caregateway.core.billing.bill;

import io.caregateway.core.billing.event.Happening;
import io.caregateway.feed.BillingHappened.Numbered;
import io.caregateway.feed.OdsCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Numbers without gaps, per practice. Every call belongs in a transaction of the practice: the next
 * waits until it is over, and takes the same number if it came to nothing.
 */
public final class Series {

  private final JdbcClient jdbc;

  public Series(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is numbered. */
  public enum Kind {
    INVOICE,
    CREDIT_NOTE,
    RECEIPT,
    REFUND,
    ESTIMATE,
    BANKING,
    MANDATE,
    COLLECTION
  }

  /** Waits for whoever takes a number, as though one were taken. */
  void hold(OdsCode practice, Kind kind) {
    jdbc.sql(
            """
            insert into core.series as s (practice, series, last) values (?, ?, 0)
            on conflict (practice, series) do update set last = s.last
            """)
        .params(practice.value(), kind.name())
        .update();
  }

  /** From 1. */
  public long next(OdsCode practice, Kind kind) {
    long next =
        jdbc.sql(
                """
            insert into core.series as s (practice, series, last) values (?, ?, 1)
            on conflict (practice, series) do update set last = s.last + 1 returning last
            """)
            .params(practice.value(), kind.name())
            .query(Long.class)
            .single();
    Happening.note(new Numbered(kind.name(), next));
    return next;
  }
}
