package io.caregateway.core.billing;

import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Accounts as they are kept. Every call belongs in a transaction of the practice. */
final class AccountRows {

  private static final String SELECT =
      """
      select patient, version, state, restricted, replaced_by, collision, demographics, updated_at,
        erased_at is not null as erased, billing_only,
        exists (select from core.restriction r where r.practice = a.practice
          and r.patient = a.patient and r.restricted) as halted
      from core.account a
      """;

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  AccountRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** What is kept of a patient. */
  record Row(
      PatientId patient,
      long version,
      PatientState state,
      boolean restricted,
      @Nullable PatientId replacedBy,
      boolean collision,
      Demographics demographics,
      Instant updatedAt,
      Rights rights,
      boolean billingOnly) {}

  Optional<Row> find(OdsCode practice, PatientId patient) {
    return jdbc.sql(SELECT + "where practice = ? and patient = ?")
        .params(practice.value(), patient.value())
        .query((row, n) -> row(practice, row))
        .optional();
  }

  List<Row> byNhsNumber(OdsCode practice, byte[] index, int most) {
    return jdbc.sql(
            SELECT + "where practice = ? and nhs_number_index = ? order by updated_at desc limit ?")
        .params(practice.value(), index, most)
        .query((row, n) -> row(practice, row))
        .list();
  }

  List<Row> byFamilyAndBirthDate(OdsCode practice, byte[][] names, byte[][] birthDates, int most) {
    return jdbc.sql(
            SELECT
                + """
                where practice = ? and birth_date_index = any (?) and family_indexes && ?
                order by updated_at desc limit ?
                """)
        .params(practice.value(), array(birthDates), array(names), most)
        .query((row, n) -> row(practice, row))
        .list();
  }

  List<Row> byPostcode(OdsCode practice, byte[][] postcode, int most) {
    return jdbc.sql(
            SELECT + "where practice = ? and family_indexes @> ? order by updated_at desc limit ?")
        .params(practice.value(), array(postcode), most)
        .query((row, n) -> row(practice, row))
        .list();
  }

  private static SqlArrayValue array(byte[][] hashes) {
    return new SqlArrayValue("bytea", (Object[]) hashes);
  }

  /** The names of these patients, as an account shows them. */
  Map<PatientId, String> names(OdsCode practice, Collection<PatientId> patients) {
    Object[] ids = patients.stream().map(PatientId::value).distinct().toArray();
    return jdbc
        .sql(SELECT + "where practice = ? and patient = any (?)")
        .params(practice.value(), new SqlArrayValue("uuid", ids))
        .query((row, n) -> row(practice, row))
        .stream()
        .collect(
            Collectors.toMap(
                Row::patient,
                row -> AccountWords.name(row.demographics().preferredName(), row.rights())));
  }

  /** The accounts that were merged into this one, directly or by way of another. */
  List<Account.Replaced> mergedInto(OdsCode practice, PatientId patient) {
    return jdbc.sql(
            """
            with recursive merged (patient, collision) as (
              select patient, collision from core.account
              where practice = :practice and replaced_by = :patient
              union
              select a.patient, a.collision from core.account a
                join merged on a.replaced_by = merged.patient
              where a.practice = :practice)
            select patient, collision from merged where patient <> :patient order by patient
            """)
        .param("practice", practice.value())
        .param("patient", patient.value())
        .query(
            (row, n) ->
                new Account.Replaced(
                    new PatientId(row.getObject("patient", UUID.class)),
                    row.getBoolean("collision")))
        .list();
  }

  /** By account that was merged, the one it was merged into. */
  Map<UUID, UUID> merges(OdsCode practice) {
    return jdbc
        .sql(
            "select patient, replaced_by from core.account where practice = ? and replaced_by is"
                + " not null")
        .param(practice.value())
        .query(
            (row, n) ->
                Map.entry(row.getObject(1, UUID.class), row.getObject("replaced_by", UUID.class)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Row row(OdsCode practice, ResultSet row) throws SQLException {
    PatientId patient = new PatientId(row.getObject("patient", UUID.class));
    long version = row.getLong("version");
    UUID replacedBy = row.getObject("replaced_by", UUID.class);
    byte[] opened =
        cipher.open(practice, AccountStore.binding(patient, version), row.getBytes("demographics"));
    return new Row(
        patient,
        version,
        PatientState.valueOf(row.getString("state")),
        row.getBoolean("restricted"),
        replacedBy == null ? null : new PatientId(replacedBy),
        row.getBoolean("collision"),
        DemographicsChanged.demographicsIn(opened),
        row.getTimestamp("updated_at").toInstant(),
        new Rights(row.getBoolean("erased"), row.getBoolean("halted")),
        row.getBoolean("billing_only"));
  }
}
