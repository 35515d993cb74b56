package io.caregateway.routes.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.patient.PatientIndexes;
import io.caregateway.routes.patient.SourceKey;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Records that are to be read by their id before a run ends, in the practice's transaction under
 * way. They outlive a run that fails.
 */
final class PendingReads {

  /**
   * One of them.
   *
   * @param sourceId null where the kept patient tells it
   */
  record Pending(SourceKey source, @Nullable String sourceId) {}

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final PatientIndexes indexes;

  PendingReads(JdbcClient jdbc, FieldCipher cipher, PatientIndexes indexes) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.indexes = indexes;
  }

  void add(OdsCode practice, Collection<String> sourceIds) {
    for (String sourceId : sourceIds) {
      SourceKey source = indexes.source(practice, sourceId);
      jdbc.sql(
              """
              insert into gateway.sync_read (practice, source_index, source_id) values (?, ?, ?)
              on conflict do nothing
              """)
          .params(
              practice.value(),
              source.bytes(),
              cipher.seal(practice, binding(source), sourceId.getBytes(UTF_8)))
          .update();
    }
  }

  /**
   * Adds every patient whom this comparison did not find, but for those known to be gone.
   *
   * @return how many
   */
  int addUnlisted(OdsCode practice, UUID run) {
    return jdbc.sql(
            """
            insert into gateway.sync_read (practice, source_index)
            select practice, source_index from gateway.patient
            where practice = ? and seen_in_run is distinct from ? and not gone
              and state not in ('LEFT', 'REPLACED')
            on conflict do nothing
            """)
        .params(practice.value(), run)
        .update();
  }

  /**
   * Patients who are kept come first: should one be answered with another record, it lives on under
   * that record's id unless that was taken in before.
   */
  Optional<Pending> next(OdsCode practice) {
    return jdbc.sql(
            """
            select source_index, source_id from gateway.sync_read where practice = ?
            order by source_id is not null, source_index limit 1
            """)
        .param(practice.value())
        .query(
            (row, n) -> {
              SourceKey source = SourceKey.of(row.getBytes("source_index"));
              byte[] sealed = row.getBytes("source_id");
              return new Pending(
                  source,
                  sealed == null
                      ? null
                      : new String(cipher.open(practice, binding(source), sealed), UTF_8));
            })
        .optional();
  }

  long count(OdsCode practice) {
    return jdbc.sql("select count(*) from gateway.sync_read where practice = ?")
        .param(practice.value())
        .query(Long.class)
        .single();
  }

  void done(OdsCode practice, SourceKey source) {
    jdbc.sql("delete from gateway.sync_read where practice = ? and source_index = ?")
        .params(practice.value(), source.bytes())
        .update();
  }

  private static Binding binding(SourceKey source) {
    return new Binding("gateway.sync_read", source.hex(), 0);
  }
}
