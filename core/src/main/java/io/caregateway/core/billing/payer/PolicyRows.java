package io.caregateway.core.billing.payer;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Policies as they are kept. Every call belongs in a transaction of the practice. */
final class PolicyRows {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  PolicyRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** Of these patients, by payer. */
  List<Policy> of(OdsCode practice, Collection<UUID> patients) {
    return jdbc.sql(
            """
            select patient, payer, version, content from core.policy
            where practice = :practice and patient in (:patients) order by payer, patient
            """)
        .param("practice", practice.value())
        .param("patients", patients)
        .query((row, n) -> policy(practice, row))
        .list();
  }

  void put(OdsCode practice, UUID patient, UUID payer, Policy.Content content) {
    long version =
        of(practice, List.of(patient)).stream()
                .filter(held -> held.payer().equals(payer))
                .mapToLong(Policy::version)
                .findFirst()
                .orElse(0)
            + 1;
    jdbc.sql(
            """
            insert into core.policy (practice, patient, payer, version, content)
            values (?, ?, ?, ?, ?)
            on conflict (practice, patient, payer) do update set version = excluded.version,
              content = excluded.content
            """)
        .params(
            practice.value(),
            patient,
            payer,
            version,
            cipher.seal(practice, binding(patient, payer, version), FeedJson.write(content)))
        .update();
  }

  private Policy policy(OdsCode practice, ResultSet row) throws SQLException {
    UUID patient = row.getObject("patient", UUID.class);
    UUID payer = row.getObject("payer", UUID.class);
    long version = row.getLong("version");
    byte[] opened =
        cipher.open(practice, binding(patient, payer, version), row.getBytes("content"));
    return new Policy(patient, payer, version, FeedJson.read(opened, Policy.Content.class));
  }

  private static Binding binding(UUID patient, UUID payer, long version) {
    return new Binding("core.policy", patient + " " + payer, version);
  }
}
