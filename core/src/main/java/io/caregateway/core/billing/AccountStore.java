package io.caregateway.core.billing;

import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientErased;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.rows.Columns;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.FieldCipher.Sealing;
import io.caregateway.safeguards.encryption.Opened;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Keeps the accounts. Every call belongs in a transaction of the practice. */
public final class AccountStore {

  private static final String PLACE = "core.account";

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final AccountIndexes indexes;
  private final Clock clock;

  public AccountStore(JdbcTemplate jdbc, FieldCipher cipher, AccountIndexes indexes, Clock clock) {
    this.batches = jdbc;
    this.jdbc = JdbcClient.create(jdbc);
    this.cipher = cipher;
    this.indexes = indexes;
    this.clock = clock;
  }

  /**
   * Puts what the messages tell in the place of what is held. Of a restricted patient no contact
   * data is kept, whatever the message carries. Who is billed only is left as staff typed it.
   *
   * @param changes of different patients of one practice, at least one
   * @return how many were applied; of the others what is held is as new, or newer
   */
  public int apply(List<Opened<DemographicsChanged>> changes) {
    Sealing under = cipher.sealing(changes.get(0).told().practice());
    return batches.update(
        """
        insert into core.account as a (practice, patient, version, state, restricted,
          replaced_by, collision, demographics, nhs_number_index, family_indexes,
          birth_date_index, changed_at, updated_at)
        select practice, patient, version, state, restricted, replaced_by, collision,
          demographics, nhs_number_index, family_indexes::bytea[], birth_date_index, changed_at, ?
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as u(practice, patient, version, state,
          restricted, replaced_by, collision, demographics, nhs_number_index, family_indexes,
          birth_date_index, changed_at)
        on conflict (practice, patient) do update set
          version = excluded.version, state = excluded.state,
          restricted = excluded.restricted, replaced_by = excluded.replaced_by,
          collision = excluded.collision, demographics = excluded.demographics,
          nhs_number_index = excluded.nhs_number_index,
          family_indexes = excluded.family_indexes,
          birth_date_index = excluded.birth_date_index,
          changed_at = excluded.changed_at, updated_at = excluded.updated_at,
          applied = a.applied + 1
        where a.version < excluded.version and a.erased_at is null and not a.billing_only
        """,
        statement -> {
          statement.setTimestamp(1, Timestamp.from(clock.instant()));
          List<AccountRow> rows =
              changes.stream().map(change -> AccountRow.of(change, under, indexes)).toList();
          AccountRow.set(new Columns<>(statement, rows, 2));
        });
  }

  /** Puts somebody who is no patient of the clinical system, as staff typed it. */
  public void putBillingOnly(OdsCode practice, PatientId patient, Demographics person) {
    long version =
        jdbc.sql("select version from core.account where practice = ? and patient = ?")
                .params(practice.value(), patient.value())
                .query(Long.class)
                .optional()
                .orElse(0L)
            + 1;
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql(
            """
            insert into core.account as a (practice, patient, version, state, restricted, collision,
              demographics, nhs_number_index, family_indexes, birth_date_index, changed_at,
              updated_at, billing_only)
            values (?, ?, ?, 'ACTIVE', false, false, ?, null, ?, ?, ?, ?, true)
            on conflict (practice, patient) do update set version = excluded.version,
              demographics = excluded.demographics, family_indexes = excluded.family_indexes,
              birth_date_index = excluded.birth_date_index, changed_at = excluded.changed_at,
              updated_at = excluded.updated_at, applied = a.applied + 1
            where a.billing_only and a.erased_at is null
            """)
        .param(practice.value())
        .param(patient.value())
        .param(version)
        .param(cipher.seal(practice, binding(patient, version), FeedJson.write(person)))
        .param(new SqlArrayValue("bytea", (Object[]) indexes.several(practice, person)))
        .param(indexes.birthDate(practice, person))
        .param(now)
        .param(now)
        .update();
  }

  /**
   * Leaves of the account what is no longer anybody's, under the version that the message has. A
   * patient who is not known yet is noted, so that older messages find them erased.
   *
   * @return false when it was erased before
   */
  boolean erase(PatientErased told) {
    OdsCode practice = told.practice();
    byte[] nothing =
        cipher.seal(
            practice,
            binding(told.patient(), told.version()),
            FeedJson.write(Demographics.NOTHING));
    return jdbc.sql(
                """
                insert into core.account as a (practice, patient, version, state, restricted,
                  collision, demographics, family_indexes, changed_at, updated_at, erased_at)
                values (:practice, :patient, :version, 'LEFT', false, false, :nothing, '{}', :at,
                  :now, :at)
                on conflict (practice, patient) do update set version = excluded.version,
                  state = case a.state when 'ACTIVE' then 'LEFT' else a.state end,
                  demographics = excluded.demographics, changed_at = excluded.changed_at,
                  updated_at = excluded.updated_at, erased_at = excluded.erased_at
                where a.erased_at is null
                """)
            .param("practice", practice.value())
            .param("patient", told.patient().value())
            .param("version", told.version())
            .param("nothing", nothing)
            .param("at", Timestamp.from(told.erasedAt()))
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  static Binding binding(PatientId patient, long version) {
    return new Binding(PLACE, patient.toString(), version);
  }
}
