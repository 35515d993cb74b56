package io.caregateway.gateway.signon.card;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.gateway.signon.card.CardBodies.At;
import io.caregateway.gateway.signon.card.CardBodies.Challenge;
import io.caregateway.gateway.signon.card.CardBodies.ChallengeWanted;
import io.caregateway.gateway.signon.card.CardBodies.Proof;
import io.caregateway.gateway.signon.card.CardBodies.SignedOn;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.audit.Place;
import io.caregateway.smartcards.proof.CardSignature;
import io.caregateway.smartcards.proof.ChallengeScope;
import io.caregateway.smartcards.proof.Challenges;
import io.caregateway.smartcards.proof.Nonce;
import io.caregateway.smartcards.proof.RawAlgorithm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Sign-on by a challenge that a client has the card sign, on either port. */
@Controller
class ChallengeController {

  private static final String SIGN_ON = "sign-on";

  private final CardGate gate;
  private final CardAddresses addresses;
  private final Practices practices;
  private final Departures departures;
  private final Challenges challenges;
  private final CardSignOn signOn;
  private final CardSession session;
  private final Clock clock;

  ChallengeController(
      CardGate gate,
      CardAddresses addresses,
      Practices practices,
      Departures departures,
      Challenges challenges,
      CardSignOn signOn,
      CardSession session,
      Clock clock) {
    this.gate = gate;
    this.addresses = addresses;
    this.practices = practices;
    this.departures = departures;
    this.challenges = challenges;
    this.signOn = signOn;
    this.session = session;
    this.clock = clock;
  }

  @PostMapping(path = "/auth/challenge", consumes = MediaType.APPLICATION_JSON_VALUE)
  void challenge(HttpServletRequest request, HttpServletResponse response) throws IOException {
    gate.passScript(request);
    ChallengeWanted wanted = CardJson.read(request, ChallengeWanted.class);
    ChallengeScope scope = scope(request, wanted.practice(), wanted.purpose());
    Nonce nonce = challenges.issue(scope, request.getRemoteAddr());
    CardJson.write(response, new Challenge(nonce.text(), clock.instant().plus(Challenges.LIFE)));
  }

  @PostMapping(path = "/auth/smartcard", consumes = MediaType.APPLICATION_JSON_VALUE)
  void signOn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    gate.passScript(request);
    Proof sent = CardJson.read(request, Proof.class);
    ChallengeScope scope = scope(request, sent.practice(), SIGN_ON);
    List<byte[]> certificates = certificates(sent);
    CardSignature signature = signature(sent);
    Place place = place(sent.place());
    Origin origin = Origins.of(request).at(place);
    var card =
        signOn.proven(
            scope.practice(),
            origin,
            proof ->
                proof.prove(certificates, signature, new Nonce(required(sent.nonce())), scope));
    Arrived arrived = signOn.arrive(CardHolder.of(card), scope.practice(), place, origin);
    session.begin(arrived, request, response);
    CardJson.write(response, SignedOn.of(arrived));
  }

  private ChallengeScope scope(
      HttpServletRequest request, @Nullable String practice, @Nullable String purpose) {
    try {
      OdsCode code = new OdsCode(required(practice));
      if (practices.find(code).isEmpty() || departures.has(code)) {
        throw new CardRequestRefused(CardFault.PRACTICE_UNKNOWN);
      }
      return new ChallengeScope(addresses.origin(request), required(purpose), code);
    } catch (IllegalArgumentException unreadable) {
      throw new CardRequestRefused(CardFault.REQUEST_UNREADABLE);
    }
  }

  private static List<byte[]> certificates(Proof sent) {
    List<byte[]> all = new ArrayList<>(CertificateText.read(required(sent.certificate())));
    if (sent.chain() != null) {
      sent.chain().forEach(text -> all.addAll(CertificateText.read(required(text))));
    }
    return all;
  }

  private static CardSignature signature(Proof sent) {
    if (sent.cms() != null) {
      return CardSignature.cms(CertificateText.decode(sent.cms()));
    }
    try {
      return CardSignature.raw(
          RawAlgorithm.valueOf(required(sent.algorithm())),
          CertificateText.decode(required(sent.signature())));
    } catch (IllegalArgumentException unknown) {
      throw new CardRequestRefused(CardFault.REQUEST_UNREADABLE);
    }
  }

  private Place place(@Nullable At sent) {
    try {
      return sent == null ? Place.NONE : sent.found(clock.instant());
    } catch (IllegalArgumentException nowhere) {
      throw new CardRequestRefused(CardFault.REQUEST_UNREADABLE);
    }
  }

  private static String required(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      throw new CardRequestRefused(CardFault.REQUEST_UNREADABLE);
    }
    return text;
  }
}
