package io.caregateway.core.billing.debit;

import io.caregateway.core.billing.CardNumbers;
import io.caregateway.core.billing.debit.StatusReport.Status;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reasons in words: those of ISO 20022's external code list (ExternalStatusReason1Code) that a
 * direct debit meets.
 */
final class StatusWords {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 .,;:()/'-]{1,80}");
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("AC01", "The account number is wrong"),
          Map.entry("AC04", "The account is closed"),
          Map.entry("AC06", "The account is blocked"),
          Map.entry("AC13", "The account is of a kind that cannot be debited so"),
          Map.entry("AG01", "The account takes no direct debits"),
          Map.entry("AG02", "The kind of collection (first, recurrent, final) is wrong"),
          Map.entry("AM04", "There was not enough money on the account"),
          Map.entry("AM05", "It was sent twice"),
          Map.entry("BE05", "The bank does not know who collects"),
          Map.entry("CNOR", "The collecting bank does not take part"),
          Map.entry("DNOR", "The payer's bank does not take part"),
          Map.entry("DT01", "The day is not one on which it can be collected"),
          Map.entry("FF01", "The bank could not read the file"),
          Map.entry("MD01", "The bank has no such mandate"),
          Map.entry("MD02", "The mandate's details are missing or wrong"),
          Map.entry("MD06", "The payer asked for the money back"),
          Map.entry("MD07", "The payer has died"),
          Map.entry("MS02", "The payer refused it"),
          Map.entry("MS03", "The bank gives no reason"),
          Map.entry("RC01", "The sort code is wrong"),
          Map.entry("RR04", "Ask the bank: a rule of law is in the way"),
          Map.entry("SL01", "The payer's bank has a limit or a block on it"),
          Map.entry("TM01", "The file came too late for its day"));

  private StatusWords() {}

  /** A reason as it is kept and shown: the code with its words, or what else the bank says. */
  static String of(Status status) {
    String reason = status.reason();
    String words = WORDS.get(reason);
    if (words != null) {
      return reason + " " + words;
    }
    return PLAIN.matcher(reason).matches() && !CardNumbers.in(reason)
        ? reason
        : "Rejected, without a reason that can be read";
  }
}
