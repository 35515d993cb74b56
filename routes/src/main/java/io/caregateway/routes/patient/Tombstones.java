package io.caregateway.routes.patient;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who was erased, known by keyed hashes alone of their record's id and NHS number at the clinical
 * system, which itself still has them. Every call belongs in a transaction of the practice.
 */
public final class Tombstones {

  private final JdbcTemplate jdbc;
  private final PatientIndexes indexes;

  Tombstones(JdbcTemplate jdbc, PatientIndexes indexes) {
    this.jdbc = jdbc;
    this.indexes = indexes;
  }

  /** Whether a record under this id is of somebody who was erased. */
  public boolean covers(OdsCode practice, SourceKey source) {
    return !covered(practice, Set.of(source)).isEmpty();
  }

  /** Those of the records' ids that are of people who were erased. */
  public Set<SourceKey> covered(OdsCode practice, Collection<SourceKey> sources) {
    byte[][] asked = sources.stream().map(SourceKey::bytes).toArray(byte[][]::new);
    return new HashSet<>(
        jdbc.query(
            """
            select source_index from gateway.erased_person
            where practice = ? and source_index = any (?)
            """,
            statement -> {
              statement.setString(1, practice.value());
              statement.setArray(2, statement.getConnection().createArrayOf("bytea", asked));
            },
            (row, n) -> SourceKey.of(row.getBytes(1))));
  }

  /**
   * The records without those of people who were erased. A record that has the NHS number of one of
   * them is theirs too, and its id is noted, should it lose the number.
   */
  Collection<Arrival> without(OdsCode practice, Collection<Arrival> arrivals) {
    Set<Known> buried = buried(practice, arrivals);
    if (buried.isEmpty()) {
      return arrivals;
    }
    List<Arrival> living = new ArrayList<>();
    for (Arrival arrival : arrivals) {
      String number = number(practice, arrival.demographics().nhsNumber());
      if (buried.stream().anyMatch(known -> known.source().equals(arrival.source()))) {
        continue;
      }
      buried.stream()
          .filter(known -> number != null && number.equals(known.number()))
          .findFirst()
          .ifPresentOrElse(
              known -> add(practice, known.patient(), arrival.source(), number, known.erasedAt()),
              () -> living.add(arrival));
    }
    return living;
  }

  /** Notes that the person of this record was erased. */
  void add(
      OdsCode practice,
      PatientId patient,
      SourceKey source,
      @Nullable NhsNumber number,
      Instant erasedAt) {
    add(practice, patient, source, number(practice, number), erasedAt);
  }

  private void add(
      OdsCode practice,
      PatientId patient,
      SourceKey source,
      @Nullable String number,
      Instant erasedAt) {
    jdbc.update(
        """
        insert into gateway.erased_person (practice, source_index, nhs_number_index, patient,
          erased_at)
        values (?, ?, ?, ?, ?) on conflict do nothing
        """,
        practice.value(),
        source.bytes(),
        number == null ? null : new SourceKey(number).bytes(),
        patient.value(),
        Timestamp.from(erasedAt));
  }

  /** One of whom something among the records speaks; hashes in hexadecimal. */
  private record Known(
      PatientId patient, SourceKey source, @Nullable String number, Instant erasedAt) {

    static Known of(ResultSet row) throws SQLException {
      byte[] number = row.getBytes("nhs_number_index");
      return new Known(
          new PatientId(row.getObject("patient", UUID.class)),
          SourceKey.of(row.getBytes("source_index")),
          number == null ? null : SourceKey.of(number).hex(),
          row.getTimestamp("erased_at").toInstant());
    }
  }

  private Set<Known> buried(OdsCode practice, Collection<Arrival> arrivals) {
    byte[][] sources =
        arrivals.stream().map(arrival -> arrival.source().bytes()).toArray(byte[][]::new);
    byte[][] numbers =
        arrivals.stream()
            .map(arrival -> number(practice, arrival.demographics().nhsNumber()))
            .filter(Objects::nonNull)
            .map(hex -> new SourceKey(hex).bytes())
            .toArray(byte[][]::new);
    return new HashSet<>(
        jdbc.query(
            """
            select patient, source_index, nhs_number_index, erased_at from gateway.erased_person
            where practice = ? and (source_index = any (?) or nhs_number_index = any (?))
            """,
            statement -> {
              statement.setString(1, practice.value());
              statement.setArray(2, statement.getConnection().createArrayOf("bytea", sources));
              statement.setArray(3, statement.getConnection().createArrayOf("bytea", numbers));
            },
            (row, n) -> Known.of(row)));
  }

  /** A number that fails its check may be anybody's. */
  private @Nullable String number(OdsCode practice, @Nullable NhsNumber number) {
    return Stream.ofNullable(number)
        .filter(NhsNumber::isValid)
        .map(valid -> SourceKey.of(indexes.nhsNumber(practice, valid)).hex())
        .findFirst()
        .orElse(null);
  }
}
