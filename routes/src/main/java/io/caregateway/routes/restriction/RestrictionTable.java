package io.caregateway.routes.restriction;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Restrictions as they are kept. Every call belongs in a transaction of the practice. */
final class RestrictionTable implements Holding {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  RestrictionTable(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  Optional<Restriction> find(OdsCode practice, PatientId patient) {
    return jdbc.sql("select * from gateway.restriction where practice = ? and patient = ?")
        .params(practice.value(), patient.value())
        .query((row, n) -> restriction(practice, row))
        .optional();
  }

  /** Those of the patients whose data is restricted. */
  Set<PatientId> among(OdsCode practice, Collection<PatientId> patients) {
    UUID[] ids = patients.stream().map(PatientId::value).toArray(UUID[]::new);
    return jdbc.sql(
            """
            select patient from gateway.restriction
            where practice = ? and patient = any (?) and restricted
            """)
        .params(practice.value(), ids)
        .query((row, n) -> new PatientId(row.getObject(1, UUID.class)))
        .set();
  }

  /**
   * @return false when somebody else changed it meanwhile
   */
  boolean put(OdsCode practice, Restriction now) {
    return jdbc.sql(
                """
                insert into gateway.restriction as r (practice, patient, version, restricted,
                  ground, changed_at, content)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (practice, patient) do update set version = excluded.version,
                  restricted = excluded.restricted, ground = excluded.ground,
                  changed_at = excluded.changed_at, content = excluded.content
                where r.version = excluded.version - 1
                """)
            .params(
                practice.value(),
                now.patient().value(),
                now.version(),
                now.restricted(),
                now.ground().name(),
                Timestamp.from(now.since()),
                cipher.seal(
                    practice, binding(now.patient(), now.version()), now.by().getBytes(UTF_8)))
            .update()
        == 1;
  }

  @Override
  public String table() {
    return "gateway.restriction";
  }

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return whose.ids().stream()
        .flatMap(id -> find(whose.practice(), id).stream())
        .map(
            found ->
                new Row()
                    .with("patient", found.patient())
                    .with("restricted", found.restricted())
                    .with("ground", found.ground().words())
                    .with("by", found.by())
                    .with("since", found.since())
                    .fields())
        .toList();
  }

  /** It says nothing of who they are. */
  @Override
  public void erase(Subject whose) {}

  private Restriction restriction(OdsCode practice, ResultSet row) throws SQLException {
    PatientId patient = new PatientId(row.getObject("patient", UUID.class));
    long version = row.getLong("version");
    byte[] by = cipher.open(practice, binding(patient, version), row.getBytes("content"));
    return new Restriction(
        patient,
        version,
        row.getBoolean("restricted"),
        RestrictionGround.valueOf(row.getString("ground")),
        new String(by, UTF_8),
        row.getTimestamp("changed_at").toInstant());
  }

  private static Binding binding(PatientId patient, long version) {
    return new Binding("gateway.restriction", patient.toString(), version);
  }
}
