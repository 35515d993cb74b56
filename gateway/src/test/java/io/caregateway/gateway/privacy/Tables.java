package io.caregateway.gateway.privacy;

import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.safeguards.rights.Holding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tables there are, and which of them hold nothing of patients. */
final class Tables {

  private static final String OF_STAFF = "tells of staff and machines, never of patients";
  private static final String OF_RUNS = "tells how work goes on, and names nobody";
  private static final String HASHES = "hashes and counts alone, from which nobody can be told";

  /** Why each is not in the archive for a person. */
  private static final Map<String, String> NOT_OF_PATIENTS =
      Map.ofEntries(
          Map.entry("audit.archive", "keys of files with records that are no longer at hand"),
          Map.entry("audit.checkpoint", HASHES),
          Map.entry("audit.erasure", HASHES),
          Map.entry("audit.head", OF_RUNS),
          Map.entry("audit.leaf", HASHES),
          Map.entry("audit.hold", "that data stays, by ids alone; for whoever claims"),
          Map.entry("audit.log", HASHES),
          Map.entry(
              "audit.refused",
              "messages that nobody could read, so that nobody knows whom they are about"),
          Map.entry("core.practice", OF_RUNS),
          Map.entry("core.billed_line", "codes of lines; what they say is in core.bill"),
          Map.entry("core.billed_name", OF_STAFF),
          Map.entry("core.series", "how many bills and receipts there were"),
          Map.entry("core.branch", OF_STAFF),
          Map.entry("core.bulk_file", OF_STAFF),
          Map.entry("core.practitioner", OF_STAFF),
          Map.entry("core.terminal", OF_STAFF),
          Map.entry("core.letterhead", "the practice's name, address and bank account"),
          Map.entry("core.price", "what is charged, whoever pays"),
          Map.entry("core.banking", OF_STAFF),
          Map.entry("core.collected_bill", "which bills a collection is for; collections are told"),
          Map.entry("core.collection_run", OF_RUNS),
          Map.entry("core.debit_scheme", "the practice's own bank account"),
          Map.entry("core.banked", "which payments are in which banking; payments are told"),
          Map.entry("core.debt_terms", "when bills are due, whoever pays"),
          Map.entry("core.payer", "businesses and third parties that pay, and whom to ask there"),
          Map.entry("feed.inbox", "ids of messages; what they told is in the tables"),
          Map.entry("gateway.erased_person", "keyed hashes of people who were erased"),
          Map.entry("gateway.scheduled_tasks", OF_RUNS),
          Map.entry("gateway.sync_lease", OF_RUNS),
          Map.entry("gateway.sync_link", HASHES),
          Map.entry("gateway.sync_run", "counts, and a next link that names no patient"),
          Map.entry("gateway.sync_state", OF_RUNS),
          Map.entry("gateway.practice_settings", OF_RUNS),
          Map.entry("gateway.api_call", "ids of what machines did, and why not; no names"),
          Map.entry("gateway.attempt", OF_STAFF),
          Map.entry("gateway.departure", OF_RUNS),
          Map.entry("gateway.key_file", "keys that are sealed themselves"),
          Map.entry("gateway.scheduled_jobs", OF_RUNS),
          Map.entry("gateway.card_ticket", OF_STAFF),
          Map.entry("gateway.logout_token", OF_STAFF),
          Map.entry("gateway.person", OF_STAFF),
          Map.entry("gateway.saml_message", OF_STAFF),
          Map.entry("gateway.saml_metadata", "what identity providers say of themselves"),
          Map.entry("gateway.staff_sync", OF_RUNS),
          Map.entry("gateway.saml_session", OF_STAFF),
          Map.entry("gateway.session", OF_STAFF));

  private Tables() {}

  /** Cards and keys are kept in schemas of their own, in which no patient has a place. */
  static List<String> ofThisSite(SignOnSite site) {
    return site.gateway()
        .bean(JdbcClient.class)
        .sql(
            """
            select schemaname || '.' || tablename from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema', 'cards', 'keys')
              and tablename <> 'flyway_schema_history'
            """)
        .query(String.class)
        .list();
  }

  static Set<String> known(SignOnSite site) {
    Set<String> known = new TreeSet<>(NOT_OF_PATIENTS.keySet());
    site.gateway().context().getBeansOfType(Holding.class).values().stream()
        .map(Holding::table)
        .forEach(known::add);
    return known;
  }
}
