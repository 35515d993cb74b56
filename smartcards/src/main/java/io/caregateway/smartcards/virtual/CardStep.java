package io.caregateway.smartcards.virtual;

import static io.caregateway.smartcards.virtual.CardState.ACTIVE;
import static io.caregateway.smartcards.virtual.CardState.APPROVED;
import static io.caregateway.smartcards.virtual.CardState.LOCKED;
import static io.caregateway.smartcards.virtual.CardState.REQUESTED;
import static io.caregateway.smartcards.virtual.CardState.SUSPENDED;

import io.caregateway.safeguards.audit.Act;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can happen to a card once it was requested, and where that leads. */
public enum CardStep {
  APPROVE(Act.CARD_APPROVED, APPROVED),
  DECLINE(Act.CARD_DECLINED, CardState.DECLINED),
  /** Its person lost the only device, or forgot the passcode: they enrol as at first. */
  START_AGAIN(Act.CARD_APPROVED, APPROVED),
  /** Enrolment codes are made; earlier ones are worth nothing from then on. */
  INVITE(Act.CARD_CODES_SENT, null),
  ENROL(Act.CARD_ENROLLED, ACTIVE),
  /** It signed a sign-on challenge. */
  USE(Act.CARD_USED, null),
  RENEW(Act.CARD_RENEWED, null),
  CHANGE(Act.CARD_CHANGED, null),
  ADD_DEVICE(Act.CARD_DEVICE_ADDED, null),
  REMOVE_DEVICE(Act.CARD_DEVICE_REMOVED, null),
  /** A card whose tries are used up counts as locked before this is written down. */
  LOCK(Act.CARD_LOCKED, LOCKED),
  SEND_UNLOCK_CODE(Act.CARD_CODES_SENT, null),
  UNLOCK(Act.CARD_UNLOCKED, ACTIVE),
  SUSPEND(Act.CARD_SUSPENDED, SUSPENDED),
  RESTORE(Act.CARD_RESTORED, ACTIVE),
  REVOKE(Act.CARD_REVOKED, CardState.REVOKED),
  /** Its certificate ended. */
  EXPIRE(Act.CARD_EXPIRED, CardState.EXPIRED);

  private final Act act;
  private final @Nullable CardState to;

  CardStep(Act act, @Nullable CardState to) {
    this.act = act;
    this.to = to;
  }

  public Act act() {
    return act;
  }

  /**
   * The state after this step.
   *
   * @throws CardRefused when a card in that state cannot take it
   */
  CardState after(CardState state) {
    if (!from().contains(state)) {
      throw new CardRefused(state.hindrance());
    }
    return to == null ? state : to;
  }

  private Set<CardState> from() {
    return switch (this) {
      case APPROVE, DECLINE -> Set.of(REQUESTED);
      case INVITE, ENROL -> Set.of(APPROVED);
      case USE, RENEW, CHANGE, ADD_DEVICE, REMOVE_DEVICE -> Set.of(ACTIVE);
      case SEND_UNLOCK_CODE, UNLOCK -> Set.of(LOCKED);
      case START_AGAIN, LOCK, SUSPEND -> Set.of(ACTIVE, LOCKED);
      case RESTORE -> Set.of(SUSPENDED);
      case REVOKE -> Set.of(REQUESTED, APPROVED, ACTIVE, LOCKED, SUSPENDED);
      case EXPIRE -> Set.of(CardState.EXPIRED);
    };
  }
}
