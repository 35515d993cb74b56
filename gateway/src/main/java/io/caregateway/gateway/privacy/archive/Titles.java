package io.caregateway.gateway.privacy.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each table is about, in words for the person themselves, what they look for first first. */
final class Titles {

  private static final Map<String, String> TITLES = new LinkedHashMap<>();

  static {
    TITLES.put("gateway.patient", "Your details, as the clinical system last told them");
    TITLES.put("core.account", "Your account");
    TITLES.put("core.billing_item", "What you were billed for");
    TITLES.put("core.bill", "Your bills, and bills about you");
    TITLES.put("core.credit_note", "What was taken back of bills");
    TITLES.put("core.payment", "What you paid, and what was given back");
    TITLES.put("core.account_terms", "Where your bills go, and how your account stands");
    TITLES.put("core.account_note", "Alerts and tasks on your account");
    TITLES.put("core.policy", "Policies by which others pay for you");
    TITLES.put("core.reminder", "When you were reminded of bills");
    TITLES.put("core.debt_hold", "When you were not to be reminded, and why");
    TITLES.put("core.mandate", "Your direct debit mandates");
    TITLES.put("core.collection", "What was collected from you by direct debit");
    TITLES.put("core.write_off", "What was given up of your bills");
    TITLES.put("core.paper", "Papers printed for you or sent to you");
    TITLES.put("core.movement", "Amounts on your account");
    TITLES.put(
        "core.consultation_question",
        "Consultations that were looked at for a bill, of the last day");
    TITLES.put("core.bulk_bill", "Lines of files from which your bills are to be made");
    TITLES.put("core.restriction", "Restrictions, as billing knows them");
    TITLES.put("core.intake_refused", "Messages about you that could not be taken in");
    TITLES.put("gateway.write_back", "What was to be written to your clinical record");
    TITLES.put("gateway.quarantine", "Records about you that could not be read");
    TITLES.put("gateway.sync_read", "Your records that are to be read again");
    TITLES.put("gateway.restriction", "Restrictions of the use of your data");
    TITLES.put("gateway.correction_note", "Notes on what you said is wrong or missing");
    TITLES.put("gateway.erasure_request", "Requests to erase your data");
    TITLES.put("gateway.archive", "Files like this one");
    TITLES.put("feed.outbox", "Messages about you inside Care Gateway");
    TITLES.put("audit.record", "Who looked at your data or changed it, and when");
  }

  private Titles() {}

  /** The tables in the order in which a person reads them; those without words come last. */
  static List<String> inOrder(Iterable<String> tables) {
    List<String> known = List.copyOf(TITLES.keySet());
    List<String> ordered = new ArrayList<>();
    tables.forEach(ordered::add);
    ordered.sort(
        Comparator.comparingInt(
            table -> known.contains(table) ? known.indexOf(table) : known.size()));
    return ordered;
  }

  /** The table's own name where nobody has put it in words. */
  static String of(String table) {
    return TITLES.getOrDefault(table, table);
  }
}
