package io.caregateway.core.billing.debt;

import io.caregateway.feed.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A write-off that waits for a decision.
 *
 * @param title of the bill
 * @param payer as on the bill
 * @param by who asked
 * @param own whether whoever looks asked for it
 */
public record AskedWriteOff(
    UUID id,
    UUID bill,
    String title,
    String payer,
    Money amount,
    String reason,
    String by,
    LocalDate day,
    boolean own) {

  static AskedWriteOff of(WriteOff one, boolean own) {
    WriteOff.Content content = one.content();
    return new AskedWriteOff(
        one.id(),
        one.bill(),
        content.title(),
        content.payer(),
        one.amount(),
        content.reason(),
        content.asked(),
        one.day(),
        own);
  }
}
