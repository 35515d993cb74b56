package io.caregateway.gateway.backup;

import io.caregateway.database.copy.Table;
import java.util.Set;

/** Which tables go where. A table that is named nowhere here is in every backup. */
final class Selection {

  static final String KEYS = "keys";

  /**
   * What is of the moment alone. Brought back later it would let somebody in by what was used or
   * has run out meanwhile, or have processes wait for those that are gone.
   */
  private static final Set<String> OF_THE_MOMENT =
      Set.of(
          "cards.challenge",
          "cards.code",
          "cards.passkey_challenge",
          "gateway.archive",
          "gateway.card_ticket",
          "gateway.saml_session",
          "gateway.scheduled_jobs",
          "gateway.scheduled_tasks",
          "gateway.sync_lease");

  private Selection() {}

  static boolean backup(Table table) {
    return !keys(table) && !OF_THE_MOMENT.contains(table.title());
  }

  static boolean keys(Table table) {
    return table.schema().equals(KEYS);
  }
}
