package io.caregateway.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.database.DatabaseSettings;
import io.caregateway.database.Migrations;
import io.caregateway.database.Roles;
import io.caregateway.feed.OdsCode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A log of each change that the core really made to an account, kept by the database itself. */
final class AppliedVersions {

  private static final String INSTALL =
      """
      create table core.proof_applied (
        seq bigint generated always as identity, practice text, patient uuid, version bigint);
      grant insert, select on core.proof_applied to %s;
      create function core.proof_log() returns trigger language plpgsql as $$
      begin
        insert into core.proof_applied (practice, patient, version)
          values (new.practice, new.patient, new.version);
        return null;
      end $$;
      create trigger proof_log after insert or update on core.account
        for each row execute function core.proof_log();
      """;

  private record Version(String patient, long number) {}

  private AppliedVersions() {}

  /** Before the first account is made. */
  static void install(DatabaseSettings database) throws SQLException {
    Migrations.migrate(database);
    try (Connection owner =
            DriverManager.getConnection(
                database.url(), database.migrate().user(), database.migrate().password());
        Statement statement = owner.createStatement()) {
      statement.execute(INSTALL.formatted(Roles.RUN));
    }
  }

  /** Every account took each version once, from the first to the one that the gateway is at. */
  static int checkEachOnceInOrder(Site site, OdsCode practice) {
    Map<String, List<Long>> applied = new LinkedHashMap<>();
    String log = "select patient, version from core.proof_applied where practice = ? order by seq";
    for (Version version : site.rows(practice, log, AppliedVersions::version)) {
      applied.computeIfAbsent(version.patient(), p -> new ArrayList<>()).add(version.number());
    }
    Map<String, List<Long>> told = new LinkedHashMap<>();
    String kept = "select id, version from gateway.patient where practice = ?";
    for (Version version : site.rows(practice, kept, AppliedVersions::version)) {
      told.put(version.patient(), upTo(version.number()));
    }
    assertThat(applied).as("versions applied at %s", practice).isEqualTo(told);
    return applied.values().stream().mapToInt(List::size).sum();
  }

  private static Version version(ResultSet row, int number) throws SQLException {
    return new Version(row.getString(1), row.getLong(2));
  }

  private static List<Long> upTo(long version) {
    List<Long> all = new ArrayList<>();
    for (long v = 1; v <= version; v++) {
      all.add(v);
    }
    return all;
  }
}
