package io.caregateway.gateway.privacy.archive;

import java.util.Map;

/** What each table is about, in words for the person themselves. */
final class Titles {

  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("gateway.patient", "Your details, as the clinical system last told them"),
          Map.entry("core.account", "Your account"),
          Map.entry("core.billing_item", "What you were billed for"),
          Map.entry("core.restriction", "Restrictions, as billing knows them"),
          Map.entry("core.intake_refused", "Messages about you that could not be taken in"),
          Map.entry("gateway.write_back", "What was to be written to your clinical record"),
          Map.entry("gateway.quarantine", "Records about you that could not be read"),
          Map.entry("gateway.sync_read", "Your records that are to be read again"),
          Map.entry("gateway.restriction", "Restrictions of the use of your data"),
          Map.entry("gateway.correction_note", "Notes on what you said is wrong or missing"),
          Map.entry("gateway.erasure_request", "Requests to erase your data"),
          Map.entry("gateway.archive", "Files like this one"),
          Map.entry("feed.outbox", "Messages about you inside Care Gateway"),
          Map.entry("audit.record", "Who looked at your data or changed it, and when"));

  private Titles() {}

  /** The table's own name where nobody has put it in words. */
  static String of(String table) {
    return TITLES.getOrDefault(table, table);
  }
}
