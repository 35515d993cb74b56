package io.caregateway.core.billing;

import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.rows.Columns;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher.Sealing;
import io.caregateway.safeguards.encryption.Opened;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a message tells of a patient, as a row of {@code core.account} to be written.
 *
 * @param demographics what the message told, sealed; without what is not to be kept of it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to the database, never compared
record AccountRow(
    DemographicsChanged told,
    byte[] demographics,
    byte @Nullable [] nhsNumberIndex,
    byte[][] familyIndexes,
    byte @Nullable [] birthDateIndex) {

  static AccountRow of(Opened<DemographicsChanged> change, Sealing under, AccountIndexes indexes) {
    DemographicsChanged told = change.told();
    OdsCode practice = told.practice();
    Demographics kept =
        told.restricted() ? told.demographics().withoutContactData() : told.demographics();
    Binding here = AccountStore.binding(told.patient(), told.version());
    return new AccountRow(
        told,
        told.restricted()
            ? under.seal(here, FeedJson.write(kept))
            : under.seal(here, change.json()),
        indexes.nhsNumber(practice, kept),
        indexes.several(practice, kept),
        indexes.birthDate(practice, kept));
  }

  /** From the practice to the time of the change, in the order of {@link AccountStore#apply}. */
  static void set(Columns<AccountRow> columns) throws SQLException {
    columns
        .text(row -> row.told.practice().value())
        .next("uuid", row -> row.told.patient().value())
        .next("bigint", row -> row.told.version())
        .text(row -> row.told.state().name())
        .next("boolean", row -> row.told.restricted())
        .next("uuid", row -> survivor(row.told.replacedBy()))
        .next("boolean", row -> row.told.collision())
        .bytes(AccountRow::demographics)
        .bytes(AccountRow::nhsNumberIndex)
        .text(row -> array(row.familyIndexes))
        .bytes(AccountRow::birthDateIndex)
        .times(row -> row.told.changedAt());
  }

  private static @Nullable UUID survivor(@Nullable PatientId id) {
    return id == null ? null : id.value();
  }

  /** An array within an array as PostgreSQL writes it, since {@code unnest} takes apart both. */
  private static String array(byte[][] values) {
    return Arrays.stream(values)
        .map(value -> "\"\\\\x" + HexFormat.of().formatHex(value) + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }
}
