package io.caregateway.gateway.cards;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.Browser.Page;
import io.caregateway.gateway.signon.Proofs;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.smartcards.proof.Nonce;
import io.caregateway.smartcards.virtual.By;
import io.caregateway.smartcards.virtual.Card;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import io.caregateway.smartcards.virtual.Holder;
import io.caregateway.smartcards.virtual.enrolment.Enrolling;
import io.caregateway.smartcards.virtual.enrolment.Enrolment;
import io.caregateway.smartcards.virtual.enrolment.Invitations;
import io.caregateway.smartcards.virtual.factor.AppSetup;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.key.Passcode;
import io.caregateway.smartcards.virtual.post.Letters;
import io.caregateway.smartcards.virtual.request.CardRequests;
import io.caregateway.smartcards.virtual.use.CardUse;
import io.caregateway.smartcards.virtual.use.SignOnChallenge;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A virtual card that somebody holds at a running gateway, enrolled without any page. */
public final class EnrolledCard {

  public static final String PASSCODE = "271828";
  private static final Origin ORIGIN = Origin.internal("test");

  private final SignOnSite site;
  private final OdsCode practice;
  private final UUID id;
  private final String uid;
  private AuthenticatorApp app = new AuthenticatorApp("");

  private EnrolledCard(SignOnSite site, OdsCode practice, String uid) {
    this.site = site;
    this.practice = practice;
    this.uid = uid;
    CardRequests requests = bean(CardRequests.class);
    Holder holder = new Holder(uid, "Amara", "Okafor", "amara@example.nhs.uk");
    id = requests.request(practice, holder, by("555000000201"));
    requests.approve(practice, id, by("555000000202"));
  }

  /** Of somebody who had none. */
  public static EnrolledCard at(SignOnSite site, OdsCode practice) {
    return of(site, practice, Proofs.somebody().value());
  }

  public static EnrolledCard of(SignOnSite site, OdsCode practice, String uid) {
    EnrolledCard card = new EnrolledCard(site, practice, uid);
    card.enrol();
    return card;
  }

  public UUID id() {
    return id;
  }

  public String uid() {
    return uid;
  }

  public AuthenticatorApp app() {
    return app;
  }

  /** Its person, for what is done without a page. */
  public By person() {
    return by(uid);
  }

  /** The app's codes can be used once more, so that a test need not wait for the next one. */
  public void forgetCodes() {
    change("update cards.factor set last_used = 0 where card = ?");
  }

  /** Its certificate ends in a month, as far as renewal knows. */
  public void endsSoon() {
    change("update cards.card set expires_at = now() + interval '30 days' where id = ?");
  }

  private void change(String sql) {
    bean(PracticeTransactions.class)
        .run(practice, () -> bean(JdbcClient.class).sql(sql).param(id).update());
  }

  /** By three wrong tries. */
  public void lock() {
    SignOnChallenge challenge = new SignOnChallenge("https://localhost", new Nonce("A".repeat(43)));
    for (int i = 0; i < Card.TRIES; i++) {
      try {
        bean(CardUse.class)
            .sign(
                practice,
                uid,
                Passcode.typed("999888".toCharArray()),
                new SecondFactor.Code("000000"),
                challenge,
                ORIGIN);
      } catch (CardRefused refused) {
        assertThat(refused.refusal()).isEqualTo(CardRefusal.SECRET_WRONG);
      }
    }
  }

  /** Signs on by the form, at this gateway or at another on the same database. */
  public Page signOn(Browser browser) throws Exception {
    Page form = browser.open("/sign-on/card");
    return browser.post(
        "/sign-on/card",
        Map.of(
            "_csrf", form.field("_csrf"),
            "practice", practice.value(),
            "uid", uid,
            "passcode", PASSCODE,
            "app-code", app.shows(1)));
  }

  private void enrol() {
    var picture = bean(Invitations.class).invite(practice, id, by("555000000202"));
    Enrolment enrolment = bean(Enrolment.class);
    Enrolling enrolling = enrolment.open(picture, mailed(), ORIGIN);
    AppSetup setup = enrolment.setUpApp(enrolling);
    app = new AuthenticatorApp(setup.secret());
    enrolment.finish(
        enrolling, setup.factor(), app.shows(0), Passcode.typed(PASSCODE.toCharArray()), ORIGIN);
  }

  private String mailed() {
    Letters letters = bean(Letters.class);
    String text =
        bean(PracticeTransactions.class)
            .in(practice, () -> letters.about(id).get(0).letter().text());
    return text.replaceAll("(?s).*?([0-9]{4} [0-9]{4}).*", "$1");
  }

  private By by(String who) {
    return new By(
        new Actor(Actor.Kind.PERSON, who, "Somebody", null, practice.value(), "test"), ORIGIN);
  }

  private <T> T bean(Class<T> type) {
    return site.gateway().bean(type);
  }
}
