package io.caregateway.core.billing.debt;

import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That what is owed on a bill should be given up: asked for by one person, decided by another.
 *
 * @param amount what was owed when it was asked
 * @param askedBy keyed hash of the user id, in hex
 * @param day on which it was asked
 */
record WriteOff(
    UUID id,
    UUID bill,
    Money amount,
    State state,
    String askedBy,
    LocalDate day,
    long version,
    Content content) {

  /** How far it has come. */
  enum State {
    ASKED,
    DONE,
    DECLINED
  }

  /**
   * What of it is sealed.
   *
   * @param payer as on the bill
   * @param title of the bill
   * @param asked who asked, as shown
   * @param decided who decided, as shown
   */
  record Content(
      String payer, String title, String reason, String asked, @Nullable String decided) {

    Content erased() {
      return new Content("Erased", title, "", asked, decided);
    }

    Content decided(String by) {
      return new Content(payer, title, reason, asked, by);
    }
  }
}
