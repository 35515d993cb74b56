package io.caregateway.gateway.audit.words;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Why something was refused or ended, in words. */
public final class Reasons {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

  /** Codes whose own words would not do; the others are read as they are written. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("NO_RIGHT", "their role does not allow it"),
          Map.entry("FORGED_FORM", "the form did not come from a page of ours"),
          Map.entry("NEWCOMER_REFUSED", "nobody has added them here yet"),
          Map.entry("PERSON_SUSPENDED", "they are suspended here"),
          Map.entry("PERSON_LOCKED", "they are locked out after too many refused attempts"),
          Map.entry("TOO_MANY_ATTEMPTS", "too many attempts in a short time"),
          Map.entry("NO_ROLE", "they have no role at any practice"),
          Map.entry("NOT_SERVED_HERE", "they have no role at a practice of this gateway"),
          Map.entry("NOT_LET_IN", "they proved who they are, but are not let in"),
          Map.entry("NOT_RECORDED", "it could not be recorded"),
          Map.entry("ROLE_TAKEN", "the role was taken from them meanwhile"),
          Map.entry("SECRET_WRONG", "wrong user ID, passcode or second factor"),
          Map.entry("FACTOR_WRONG", "wrong code of the app"),
          Map.entry("NO_CERTIFICATE", "no client certificate was shown"),
          Map.entry("UNKNOWN_CERTIFICATE", "the certificate is mapped to no practice"),
          Map.entry("REVOKED", "the card, or its issuer, was revoked"),
          Map.entry("EXPIRED", "the card, or the answer that was sent, had expired"),
          Map.entry("NOT_TRUSTED", "the card is of no authority that is trusted here"),
          Map.entry("REPLAYED", "the answer had been used before"),
          Map.entry("UNSOLICITED", "the answer did not begin here"),
          Map.entry("STATUS_NOT_SUCCESS", "the practice’s sign-on said no"),
          Map.entry("DENIED", "NHS CIS2 said no"),
          Map.entry("ACR_TOO_LOW", "the way of signing on at NHS CIS2 is not strong enough"));

  private Reasons() {}

  /**
   * @param reason a code, as {@code NO_RIGHT}, or a sentence, which stays
   */
  public static String inWords(String reason) {
    if (!CODE.matcher(reason).matches()) {
      return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }
    return WORDS.getOrDefault(reason, reason.toLowerCase(Locale.UK).replace('_', ' '));
  }
}
