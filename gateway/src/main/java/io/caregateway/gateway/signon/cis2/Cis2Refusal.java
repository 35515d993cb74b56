package io.caregateway.gateway.signon.cis2;

import java.util.Locale;

/**
 * Why an answer of CIS2 signs nobody on. The audit record gives the name, people read a sentence.
 */
public enum Cis2Refusal {
  NOT_STARTED_HERE(
      "That sign-on was used before, or did not begin in this browser. Choose NHS CIS2 to sign on."),
  DENIED(
      "NHS CIS2 did not sign you on. Use your smartcard or another strong way of signing on there,"
          + " and try again."),
  /** A page of another site sent a ticket (CIS1). */
  OTHER_SITE("That sign-on came from another site. Begin on this page."),
  /** What was pasted can be no ticket (CIS1). */
  TICKET_FORM("Paste the ticket as your smartcard software shows it, without spaces."),
  UNREADABLE(Words.UNTRUSTED),
  UNSIGNED(Words.UNTRUSTED),
  WRONG_SIGNATURE(Words.UNTRUSTED),
  WRONG_ISSUER(Words.UNTRUSTED),
  WRONG_AUDIENCE(Words.UNTRUSTED),
  WRONG_NONCE(Words.UNTRUSTED),
  WRONG_ACCESS_TOKEN(Words.UNTRUSTED),
  NO_UID(Words.UNTRUSTED),
  NO_SESSION(Words.UNTRUSTED),
  EXPIRED(Words.TIME),
  NOT_YET_ISSUED(Words.TIME),
  SIGNED_ON_TOO_LONG_AGO("You signed on at NHS CIS2 too long ago. Sign on there again."),
  ACR_TOO_LOW(
      "The way you signed on at NHS CIS2 is not strong enough. Sign on again with your smartcard,"
          + " security key or one-time code."),
  NOT_RECORDED(
      "We could not sign you on just now. Try again in a few minutes. If it happens again, tell"
          + " whoever runs this gateway.");

  private static final class Words {
    static final String UNTRUSTED =
        "NHS CIS2 answered with something that we could not trust. Try again. If it happens again,"
            + " tell whoever runs this gateway.";
    static final String TIME =
        "The answer of NHS CIS2 came too late or too early. Try again. If it happens again, tell"
            + " whoever runs this gateway that a clock may be wrong.";
  }

  private final String sentence;

  Cis2Refusal(String sentence) {
    this.sentence = sentence;
  }

  /** What the person reads. */
  public String sentence() {
    return sentence;
  }

  /** As the address of the sign-on page has it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
