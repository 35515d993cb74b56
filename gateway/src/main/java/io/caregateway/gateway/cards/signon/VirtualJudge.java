package io.caregateway.gateway.cards.signon;

import io.caregateway.feed.OdsCode;
import io.caregateway.smartcards.proof.CardProof;
import io.caregateway.smartcards.proof.ChallengeScope;
import io.caregateway.smartcards.proof.Challenges;
import io.caregateway.smartcards.proof.Nonce;
import io.caregateway.smartcards.proof.ProvenCard;
import io.caregateway.smartcards.refusal.CardRefused;
import io.caregateway.smartcards.refusal.Refusal;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.use.SignOnChallenge;
import io.caregateway.smartcards.virtual.use.SignedChallenge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives virtual cards their challenges and judges what they signed, by the very proof that judges
 * physical cards.
 */
@Component
final class VirtualJudge {

  private static final Logger LOG = LoggerFactory.getLogger(VirtualJudge.class);

  private final Challenges challenges;
  private final CardProof proof;

  VirtualJudge(Challenges challenges, CardProof proof) {
    this.challenges = challenges;
    this.proof = proof;
  }

  /**
   * @throws io.caregateway.smartcards.virtual.CardRefused when too many wait already
   */
  SignOnChallenge challenge(String origin, OdsCode practice, String address) {
    try {
      return new SignOnChallenge(origin, challenges.issue(scope(origin, practice), address));
    } catch (CardRefused refused) {
      throw inWords(refused, CardRefusal.BUSY);
    }
  }

  /**
   * @throws io.caregateway.smartcards.virtual.CardRefused when it is not believed
   */
  ProvenCard prove(SignedChallenge signed, SignOnChallenge challenge, OdsCode practice) {
    Nonce nonce = challenge.nonce();
    try {
      return proof.prove(
          signed.certificates(), signed.signature(), nonce, scope(challenge.origin(), practice));
    } catch (CardRefused refused) {
      LOG.warn("A virtual card's signature was not believed: {}.", refused.refusal());
      throw inWords(
          refused,
          refused.refusal() == Refusal.REVOKED ? CardRefusal.IS_REVOKED : CardRefusal.NOT_BELIEVED);
    }
  }

  private static io.caregateway.smartcards.virtual.CardRefused inWords(
      CardRefused refused, CardRefusal refusal) {
    return new io.caregateway.smartcards.virtual.CardRefused(refusal, refused);
  }

  private static ChallengeScope scope(String origin, OdsCode practice) {
    return new ChallengeScope(origin, SignOnChallenge.PURPOSE, practice);
  }
}
