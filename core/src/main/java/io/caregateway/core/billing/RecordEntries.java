package io.caregateway.core.billing;

import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the clinical record is told of bills and payments. Every call belongs in a transaction of
 * the practice.
 */
public final class RecordEntries {

  private final BillingItemStore store;
  private final BillingItemRows rows;
  private final WriteBackMessages messages;
  private final Clock clock;

  RecordEntries(
      BillingItemStore store, BillingItemRows rows, WriteBackMessages messages, Clock clock) {
    this.store = store;
    this.rows = rows;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Something to be written.
   *
   * @param key the idempotency key: told twice, it is written once
   * @param code the practice's own code of what was billed
   * @param price as the words say it
   * @param date the day of the service
   */
  public record Entry(
      UUID key,
      String code,
      @Nullable String clinicalCode,
      String text,
      Money price,
      LocalDate date) {}

  /** Asks for an entry, unless that was done before. */
  public void tell(OdsCode practice, PatientId patient, Entry entry, Actor actor) {
    Instant now = clock.instant();
    CheckedItem item =
        new CheckedItem(
            entry.code(), entry.clinicalCode(), entry.text(), entry.price(), entry.date());
    String by = actor.name() == null ? actor.id() : actor.name();
    if (store.add(practice, entry.key(), patient, entry.key(), item, by, now)) {
      messages.request(practice, entry.key(), patient, item, actor, now);
    }
  }

  /** How these entries stand; those that were never asked for are left out. */
  public List<BillingItem> of(OdsCode practice, Collection<UUID> keys) {
    return keys.stream().flatMap(key -> rows.find(practice, key).stream()).toList();
  }
}
