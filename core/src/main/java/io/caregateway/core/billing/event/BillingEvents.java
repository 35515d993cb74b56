package io.caregateway.core.billing.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.BillingHappened;
import io.caregateway.feed.BillingHappened.Priced;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.encryption.SealedEvents;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells {@code care.billing} what was done. It leaves by the outbox, so it is told if and only if
 * it was done; every call belongs in the transaction of the act. Whoever holds the account's turn
 * tells of it in order.
 */
public final class BillingEvents {

  private static final URI SOURCE = URI.create("urn:caregateway:core");

  /** Drafts and reading change nobody's books; write-backs have messages of their own. */
  private static final Set<Act> NOT_TOLD =
      EnumSet.of(
          Act.BILL_DRAFTED,
          Act.BILLING_ITEM_ADDED,
          Act.BILLING_LISTS_CHANGED,
          Act.CONSULTATIONS_READ,
          Act.WRITE_BACK_RETRY,
          Act.DEBT_TERMS_CHANGED,
          Act.COLLECTION_FILE_TAKEN,
          Act.PATIENT_READ,
          Act.PATIENT_SEARCH,
          Act.PAYER_READ,
          Act.REPORT_READ,
          Act.LETTERHEAD_CHANGED);

  private final SealedEvents events;
  private final Outbox outbox;
  private final Clock clock;

  public BillingEvents(SealedEvents events, Outbox outbox, Clock clock) {
    this.events = events;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Whether an act is told of at all. */
  public static boolean tellsOf(Act act) {
    return !NOT_TOLD.contains(act);
  }

  /**
   * @param account null for what belongs to the practice as a whole, as banking
   * @param about what was made or changed
   */
  public void tell(
      OdsCode practice, Act act, @Nullable UUID account, UUID about, Happening happening) {
    if (tellsOf(act)) {
      tell(
          new BillingHappened(
              practice,
              act.name(),
              account,
              about,
              happening.numbers(),
              happening.moved(),
              List.of(),
              clock.instant()));
    }
  }

  public void pricesChanged(OdsCode practice, List<Priced> prices) {
    tell(
        new BillingHappened(
            practice,
            Act.PRICES_CHANGED.name(),
            null,
            null,
            List.of(),
            List.of(),
            prices,
            clock.instant()));
  }

  private void tell(BillingHappened told) {
    OdsCode practice = told.practice();
    UUID subject = told.account() == null ? wholeOf(practice) : told.account();
    outbox.append(
        BillingHappened.DESTINATION,
        events.seal(SOURCE, BillingHappened.TYPE, practice, subject, told.at(), told));
  }

  /** Messages about no account are in order among themselves. */
  private static UUID wholeOf(OdsCode practice) {
    return UUID.nameUUIDFromBytes(("urn:caregateway:practice:" + practice).getBytes(UTF_8));
  }
}
