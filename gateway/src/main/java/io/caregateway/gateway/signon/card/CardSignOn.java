package io.caregateway.gateway.signon.card;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.AccessAudit;
import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.Proof;
import io.caregateway.gateway.signon.Proof.Aal;
import io.caregateway.gateway.signon.Proof.Method;
import io.caregateway.gateway.signon.ProvenPerson;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.gateway.signon.attempt.Attempts;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Place;
import io.caregateway.smartcards.proof.CardProof;
import io.caregateway.smartcards.proof.ProvenCard;
import io.caregateway.smartcards.refusal.CardRefused;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a card that is proven to a person who has arrived; a card that is not leaves a record. */
@Component
final class CardSignOn {

  private static final Actor NOBODY =
      new Actor(Actor.Kind.PERSON, "unknown", null, null, null, Method.SMARTCARD.word());

  private final CardProof proof;
  private final Attempts attempts;
  private final Arrival arrival;
  private final AccessAudit audit;

  CardSignOn(CardProof proof, Attempts attempts, Arrival arrival, AccessAudit audit) {
    this.proof = proof;
    this.attempts = attempts;
    this.arrival = arrival;
    this.audit = audit;
  }

  /**
   * What a card proves.
   *
   * @throws CardRefused with the cause, which is recorded
   * @throws SignOnRefused TOO_MANY_ATTEMPTS, which is recorded
   */
  ProvenCard proven(
      @Nullable OdsCode practice, Origin origin, Function<CardProof, ProvenCard> how) {
    try {
      attempts.require(practice, null, origin.address());
      return how.apply(proof);
    } catch (SignOnRefused tooMany) {
      record(practice, Act.SIGN_ON, origin, tooMany.reason().name());
      throw tooMany;
    } catch (CardRefused refused) {
      attempts.refused(practice, null, origin.address());
      record(practice, Act.SIGN_ON, origin, refused.refusal().name());
      throw refused;
    }
  }

  /** Records what nobody was let in for. */
  void record(@Nullable OdsCode practice, Act act, Origin origin, String cause) {
    audit.append(practice, AuditRecord.refused(act, NOBODY, origin, cause));
  }

  /**
   * Signs the holder on.
   *
   * @param practice null where their roles decide it
   * @throws SignOnRefused with its cause, which is recorded
   */
  Arrived arrive(CardHolder holder, @Nullable OdsCode practice, Place place, Origin origin) {
    // AAL3: a key in hardware that a PIN unlocks (NIST SP 800-63B, 4.3)
    Proof by =
        new Proof(
            Method.SMARTCARD, holder.issuer(), null, Aal.AAL3, holder.serial(), holder.subject());
    return arrival.arrive(
        new ProvenPerson(UserId.uid(holder.uid()), holder.names(), practice, List.of(), by),
        place,
        origin,
        () -> {});
  }
}
