package io.caregateway.gateway.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.PracticeSettings;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records at the start what of a practice's settings is not as it was at the last start. */
public final class SettingsChanges {

  private static final String INDEX = "gateway.practice_settings";

  private final PracticeTransactions transactions;
  private final Departures departures;
  private final JdbcClient jdbc;
  private final BlindIndex index;
  private final AuditLog audit;
  private final Clock clock;

  private record Kept(String settings, String fingerprint) {}

  public SettingsChanges(
      PracticeTransactions transactions,
      Departures departures,
      JdbcClient jdbc,
      BlindIndex index,
      AuditLog audit,
      Clock clock) {
    this.transactions = transactions;
    this.departures = departures;
    this.jdbc = jdbc;
    this.index = index;
    this.audit = audit;
    this.clock = clock;
  }

  /** One audit record for each practice whose settings changed. */
  public void record(Practices practices) {
    String start = UUID.randomUUID().toString();
    for (OdsCode practice : practices.codes()) {
      // one that has left may have no keys any more to record anything under
      if (!departures.has(practice)) {
        transactions.run(practice, () -> record(practice, practices.get(practice), start));
      }
    }
  }

  private void record(OdsCode practice, PracticeSettings settings, String start) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('settings ' || ?, 0))")
        .param(practice.value())
        .query()
        .listOfRows();
    FlatSettings all = FlatSettings.of(settings);
    FlatSettings shown = all.withoutPasswords();
    String fingerprint =
        HexFormat.of().formatHex(index.fingerprint(practice, INDEX, all.text().getBytes(UTF_8)));
    Optional<Kept> kept = kept(practice);
    if (kept.isPresent() && kept.get().fingerprint().equals(fingerprint)) {
      return;
    }
    keep(practice, shown.text(), fingerprint);
    audit.append(
        AuditRecord.done(Act.SETTINGS_CHANGED, Actor.system("start"), Origin.internal(start))
            .about(kept.map(before -> told(shown, before)).orElse("set up for the first time")));
  }

  private static String told(FlatSettings now, Kept before) {
    Set<String> changes = now.changesSince(FlatSettings.parse(before.settings()));
    return changes.isEmpty() ? "a password" : String.join("; ", changes);
  }

  private Optional<Kept> kept(OdsCode practice) {
    return jdbc.sql(
            "select settings, fingerprint from gateway.practice_settings where practice = ?")
        .param(practice.value())
        .query((row, n) -> new Kept(row.getString(1), row.getString(2)))
        .optional();
  }

  private void keep(OdsCode practice, String settings, String fingerprint) {
    jdbc.sql(
            """
            insert into gateway.practice_settings (practice, settings, fingerprint, at)
            values (?, ?, ?, ?)
            on conflict (practice) do update set
              settings = excluded.settings, fingerprint = excluded.fingerprint, at = excluded.at
            """)
        .params(practice.value(), settings, fingerprint, Timestamp.from(clock.instant()))
        .update();
  }
}
