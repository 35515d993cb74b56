package io.caregateway.smartcards.virtual;

import static io.caregateway.smartcards.virtual.CardSite.DENSHAM;
import static io.caregateway.smartcards.virtual.CardSite.OFFICER;
import static io.caregateway.smartcards.virtual.CardSite.ORIGIN;
import static io.caregateway.smartcards.virtual.CardSite.SPONSOR;

import io.caregateway.smartcards.proof.Nonce;
import io.caregateway.smartcards.virtual.enrolment.Enrolling;
import io.caregateway.smartcards.virtual.enrolment.Enrolment;
import io.caregateway.smartcards.virtual.enrolment.Invitations;
import io.caregateway.smartcards.virtual.enrolment.PictureCode;
import io.caregateway.smartcards.virtual.factor.App;
import io.caregateway.smartcards.virtual.factor.AppSetup;
import io.caregateway.smartcards.virtual.factor.SecondFactor;
import io.caregateway.smartcards.virtual.key.Passcode;
import io.caregateway.smartcards.virtual.passkey.Authenticator;
import io.caregateway.smartcards.virtual.passkey.RequestOptions;
import io.caregateway.smartcards.virtual.post.Letters;
import io.caregateway.smartcards.virtual.request.CardRequests;
import io.caregateway.smartcards.virtual.use.Adding;
import io.caregateway.smartcards.virtual.use.CardUse;
import io.caregateway.smartcards.virtual.use.OwnDevices;
import io.caregateway.smartcards.virtual.use.SignOnChallenge;
import io.caregateway.smartcards.virtual.use.SignedChallenge;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who enrolled, with a passcode in mind and an app in hand. */
public final class Person {

  public static final String PASSCODE = "271828";
  private static final Pattern CODE = Pattern.compile("[0-9]{4} [0-9]{4}");
  private static final Duration STEP = Duration.ofSeconds(30);

  public final Holder holder;
  public final UUID card;
  public final By by;
  public final App app;
  private final CardSite site;

  private Person(CardSite site, Holder holder, UUID card, App app) {
    this.site = site;
    this.holder = holder;
    this.card = card;
    this.app = app;
    this.by = CardSite.by(holder.uid(), holder.name());
  }

  public static Person enrolled(CardSite site) {
    Holder holder = CardSite.somebody();
    return enrolled(site, holder, approved(site, holder), PASSCODE);
  }

  /** The same person with another passcode and app, once the card was taken back for that. */
  public Person enrolledAgain(String passcode) {
    return enrolled(site, holder, card, passcode);
  }

  private static Person enrolled(CardSite site, Holder holder, UUID card, String passcode) {
    PictureCode picture = site.the(Invitations.class).invite(DENSHAM, card, OFFICER);
    Enrolment enrolment = site.the(Enrolment.class);
    Enrolling enrolling = enrolment.open(picture, mailed(site, card), ORIGIN);
    AppSetup setup = enrolment.setUpApp(enrolling);
    App app = new App(setup);
    String code = app.shows(site.now());
    enrolment.finish(enrolling, setup.factor(), code, passcode(passcode), ORIGIN);
    site.passes(STEP);
    return new Person(site, holder, card, app);
  }

  public static UUID approved(CardSite site, Holder holder) {
    UUID card = site.the(CardRequests.class).request(DENSHAM, holder, SPONSOR);
    site.the(CardRequests.class).approve(DENSHAM, card, OFFICER);
    return card;
  }

  /** The code in the newest letter about a card. */
  public static String mailed(CardSite site, UUID card) {
    String text =
        site.in(DENSHAM, () -> site.the(Letters.class).about(card)).get(0).letter().text();
    Matcher matcher = CODE.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("no code in the newest letter");
    }
    return matcher.group();
  }

  public static Passcode passcode(String digits) {
    return Passcode.typed(digits.toCharArray());
  }

  /** Adds a passkey on this device to the card. */
  public void adds(Authenticator device, String name) {
    OwnDevices devices = site.the(OwnDevices.class);
    Adding adding = devices.open(DENSHAM, card, by, passcode(PASSCODE), code(), name);
    devices.addPasskey(adding, device.make(devices.askNewPasskey(adding, by)), by);
  }

  /** What the device answers when it is asked to sign on. */
  public SecondFactor.Passkey passkey(Authenticator device) {
    RequestOptions asked = site.the(CardUse.class).askPasskey(DENSHAM, holder.uid());
    return new SecondFactor.Passkey(device.show(asked));
  }

  /** The next code that the app shows. */
  public SecondFactor.Code code() {
    site.passes(STEP);
    return new SecondFactor.Code(app.shows(site.now()));
  }

  public SignedChallenge signs(String passcode, SecondFactor factor) {
    return site.the(CardUse.class)
        .sign(DENSHAM, holder.uid(), passcode(passcode), factor, challenge(), ORIGIN);
  }

  public static SignOnChallenge challenge() {
    return new SignOnChallenge("https://gateway.example:8443", new Nonce("A".repeat(43)));
  }
}
