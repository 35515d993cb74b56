package io.caregateway.core.billing;

import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome.State;
import io.caregateway.safeguards.audit.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the clinical record is told of bills and payments. Every call belongs in a transaction of
 * the practice.
 */
public final class RecordEntries {

  /** Stands in the clinical record with an entry that holds again. */
  private static final String AGAIN = "It was paid again.";

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

  /**
   * Asks for an entry. Of one that was asked for before and withdrawn since, as when its payment
   * was returned and came again, it asks that it stands again and says this.
   */
  public void tell(OdsCode practice, PatientId patient, Entry entry, Actor actor) {
    Instant now = clock.instant();
    CheckedItem item =
        new CheckedItem(
            entry.code(), entry.clinicalCode(), entry.text(), entry.price(), entry.date());
    String by = actor.name() == null ? actor.id() : actor.name();
    if (store.add(practice, entry.key(), patient, entry.key(), item, by, now)) {
      messages.request(practice, entry.key(), patient, item, actor, now);
    } else {
      rows.find(practice, entry.key())
          .map(told -> told.saying(entry.text(), entry.price()))
          .ifPresent(told -> amend(practice, told, false, AGAIN, actor));
    }
  }

  /** Puts an entry right, if it was ever asked for and is not withdrawn. */
  public void amend(
      OdsCode practice, UUID key, String text, Money price, String reason, Actor actor) {
    standing(practice, key)
        .ifPresent(item -> amend(practice, item.saying(text, price), false, reason, actor));
  }

  /** Withdraws an entry, if it was ever asked for and is not withdrawn. */
  public void withdraw(OdsCode practice, UUID key, String reason, Actor actor) {
    standing(practice, key).ifPresent(item -> amend(practice, item, true, reason, actor));
  }

  private Optional<BillingItem> standing(OdsCode practice, UUID key) {
    return rows.find(practice, key).filter(item -> item.state() != State.WITHDRAWN);
  }

  private void amend(
      OdsCode practice, BillingItem told, boolean withdrawn, String reason, Actor actor) {
    BillingItemRows.Content content =
        new BillingItemRows.Content(
            told.code(), told.clinicalCode(), told.text(), told.price(), told.createdBy());
    long version = rows.version(practice, told.key()) + 1;
    store
        .amend(practice, told.key(), version, content)
        .ifPresent(
            amendment ->
                messages.amend(
                    practice, told, amendment, withdrawn, reason, actor, clock.instant()));
  }

  /** How these entries stand; those that were never asked for are left out. */
  public List<BillingItem> of(OdsCode practice, Collection<UUID> keys) {
    return keys.stream().flatMap(key -> rows.find(practice, key).stream()).toList();
  }
}
