package io.caregateway.gateway.cards.signon;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.gateway.signon.Proof;
import io.caregateway.gateway.signon.Proof.Aal;
import io.caregateway.gateway.signon.Proof.Method;
import io.caregateway.gateway.signon.ProvenPerson;
import io.caregateway.gateway.signon.SignOnRefused;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.gateway.signon.arrival.PlaceOfSignOn;
import io.caregateway.gateway.signon.attempt.Attempts;
import io.caregateway.gateway.signon.saml.PeopleAddress;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Place;
import io.caregateway.smartcards.proof.ProvenCard;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.key.Passcode;
import io.caregateway.smartcards.virtual.use.CardUse;
import io.caregateway.smartcards.virtual.use.SignOnChallenge;
import io.caregateway.smartcards.virtual.use.SignedChallenge;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Signs somebody on by their virtual card: the card signs a challenge, which is then judged as a
 * physical card's would be.
 *
 * <p>It counts as AAL2 (NIST SP 800-63B, 4.2): passcode and second factor are two factors, but the
 * key lies in the gateway and not in hardware of the person's, so AAL3 is not claimed.
 */
@Component
final class VirtualSignOn {

  private final PeopleAddress site;
  private final CardUse use;
  private final VirtualJudge judge;
  private final Arrival arrival;
  private final Attempts attempts;

  VirtualSignOn(
      PeopleAddress site, CardUse use, VirtualJudge judge, Arrival arrival, Attempts attempts) {
    this.site = site;
    this.use = use;
    this.judge = judge;
    this.arrival = arrival;
    this.attempts = attempts;
  }

  /**
   * @throws CardRefused when the card stays closed, or what it signed is not believed
   * @throws SignOnRefused when this person is not let in
   */
  Arrived signOn(
      OdsCode practice,
      String uid,
      Passcode passcode,
      SecondFactor factor,
      HttpServletRequest request) {
    UserId user = user(uid);
    String address = request.getRemoteAddr();
    attempts.require(practice, user, address);
    try {
      return arrive(practice, user, passcode, factor, request);
    } catch (StoppedMeanwhile stopped) {
      throw stopped.refused();
    } catch (CardRefused refused) {
      attempts.refused(practice, user, address);
      throw refused;
    }
  }

  private Arrived arrive(
      OdsCode practice,
      UserId user,
      Passcode passcode,
      SecondFactor factor,
      HttpServletRequest request) {
    Place place = PlaceOfSignOn.of(request);
    Origin origin = Origins.of(request).at(place);
    SignOnChallenge challenge = judge.challenge(site.base(), practice, request.getRemoteAddr());
    SignedChallenge signed = use.sign(practice, user.value(), passcode, factor, challenge, origin);
    ProvenCard proven = judge.prove(signed, challenge, practice);
    X509Certificate card = proven.certificate();
    Proof proof =
        new Proof(
            Method.VIRTUAL_SMARTCARD,
            card.getIssuerX500Principal().getName(),
            null,
            Aal.AAL2,
            card.getSerialNumber().toString(16),
            card.getSubjectX500Principal().getName());
    ProvenPerson person =
        new ProvenPerson(
            UserId.uid(proven.principal().uid()),
            proven.principal().names(),
            practice,
            List.of(),
            proof);
    return arrival.arrive(person, place, origin, () -> stillInUse(practice, signed, origin));
  }

  /** Whoever stops a card at this very moment finds the session, or there is none. */
  private void stillInUse(OdsCode practice, SignedChallenge signed, Origin origin) {
    try {
      use.stillInUse(practice, signed, origin);
    } catch (CardRefused stopped) {
      throw new StoppedMeanwhile(stopped);
    }
  }

  private static UserId user(String uid) {
    if (!UserId.looksLikeUid(uid)) {
      throw new CardRefused(CardRefusal.UID_FORM);
    }
    return UserId.uid(uid);
  }
}
