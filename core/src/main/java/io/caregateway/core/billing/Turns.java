package io.caregateway.core.billing;

import io.caregateway.feed.OdsCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets those who change the same thing at a practice do so one after another. */
public final class Turns {

  private final JdbcClient jdbc;

  public Turns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Waits for whoever is at it, until their transaction is over; the turn ends with the transaction
   * under way.
   *
   * @param what names the thing; two that hash alike wait for each other needlessly
   */
  public void take(OdsCode practice, String what) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("core.billing " + practice + " " + what)
        .query((row, n) -> true)
        .single();
  }
}
