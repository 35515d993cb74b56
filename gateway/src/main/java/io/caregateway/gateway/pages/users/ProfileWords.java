package io.caregateway.gateway.pages.users;

import io.caregateway.gateway.signon.Permission;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a role may do, so that whoever gives it knows. */
final class ProfileWords {

  private static final Map<Permission, String> WORDS = words();

  private ProfileWords() {}

  /** {@code Bill, take money.} */
  static String of(Collection<Permission> may) {
    List<String> all =
        may.stream()
            .map(
                one ->
                    WORDS.getOrDefault(one, one.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
            .toList();
    if (all.isEmpty()) {
      return "Nothing yet.";
    }
    String joined = String.join(", ", all);
    return joined.substring(0, 1).toUpperCase(Locale.UK) + joined.substring(1) + ".";
  }

  private static Map<Permission, String> words() {
    Map<Permission, String> words = new EnumMap<>(Permission.class);
    words.put(Permission.PATIENT_READ, "see patients and their accounts");
    words.put(Permission.SYNC_RUN, "start a sync");
    words.put(Permission.BILLING_ADD, "bill");
    words.put(Permission.BILLS_TAKE_BACK, "void and credit bills");
    words.put(Permission.MONEY_TAKE, "take money");
    words.put(Permission.MONEY_REFUND, "give money back");
    words.put(Permission.FIGURES_SEE, "see reports");
    words.put(Permission.BANKING_CLOSE, "count tills and bank the money");
    words.put(Permission.DEBTS_MANAGE, "see who owes, remind them and ask for write-offs");
    words.put(Permission.WRITE_OFF_APPROVE, "approve write-offs");
    words.put(Permission.PRICES_CHANGE, "change prices");
    words.put(Permission.ACCOUNTS_CHANGE, "change payers and the terms of accounts");
    words.put(Permission.ATTENTION_SEE, "see what needs attention");
    words.put(Permission.RAW_PAYLOAD_SEE, "see records as they came in");
    words.put(Permission.RETRY, "have things tried again");
    words.put(Permission.USERS_MANAGE, "manage people");
    words.put(Permission.SESSIONS_MANAGE, "end sessions");
    words.put(Permission.CARD_REQUEST, "ask for virtual smartcards");
    words.put(Permission.CARD_APPROVE, "approve virtual smartcards");
    words.put(Permission.AUDIT_READ, "read the audit log");
    words.put(Permission.PATIENT_RIGHTS, "see to what patients may ask by law");
    return words;
  }
}
