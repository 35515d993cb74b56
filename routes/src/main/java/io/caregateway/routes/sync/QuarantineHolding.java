package io.caregateway.routes.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.routes.patient.PatientIndexes;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Row;
import io.caregateway.safeguards.rights.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Quarantined bytes of a person: those that came under their record's id, and those in which their
 * NHS number or that id stands.
 */
final class QuarantineHolding implements Holding {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final PatientIndexes indexes;

  QuarantineHolding(JdbcClient jdbc, FieldCipher cipher, PatientIndexes indexes) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.indexes = indexes;
  }

  @Override
  public String table() {
    return "gateway.quarantine";
  }

  /** One entry, and what of it could be opened. */
  private record Entry(UUID id, @Nullable String raw, Row told) {}

  @Override
  public List<Map<String, Object>> rows(Subject whose) {
    return entries(whose).stream()
        .map(entry -> entry.told().with("raw", entry.raw()).fields())
        .toList();
  }

  @Override
  public void erase(Subject whose) {
    UUID[] ids = entries(whose).stream().map(Entry::id).toArray(UUID[]::new);
    jdbc.sql(
            """
            update gateway.quarantine set raw = null, source_id = null, source_index = null,
              fingerprint = decode(replace(gen_random_uuid()::text, '-', ''), 'hex'),
              resolved_at = coalesce(resolved_at, last_seen)
            where practice = ? and id = any (?)
            """)
        .params(whose.practice().value(), ids)
        .update();
  }

  private List<Entry> entries(Subject whose) {
    List<Entry> entries = new ArrayList<>(underTheirId(whose));
    List<UUID> known = entries.stream().map(Entry::id).toList();
    all(whose).stream()
        .filter(entry -> !known.contains(entry.id()))
        .filter(entry -> speaksOf(entry, whose))
        .forEach(entries::add);
    return entries;
  }

  private List<Entry> underTheirId(Subject whose) {
    byte[][] sources =
        whose.sourceIds().stream()
            .map(id -> indexes.source(whose.practice(), id).bytes())
            .toArray(byte[][]::new);
    return query(whose, "source_index = any (?)", (Object) sources);
  }

  private List<Entry> all(Subject whose) {
    return query(whose, "raw is not null and ?", true);
  }

  private static boolean speaksOf(Entry entry, Subject whose) {
    String raw = entry.raw();
    return raw != null && whose.marks().stream().anyMatch(raw::contains);
  }

  private List<Entry> query(Subject whose, String which, Object value) {
    return jdbc.sql("select * from gateway.quarantine where practice = ? and " + which)
        .param(whose.practice().value())
        .param(value)
        .query(
            (row, n) -> {
              byte[] sealed = row.getBytes("raw");
              byte[] fingerprint = row.getBytes("fingerprint");
              String raw =
                  sealed == null
                      ? null
                      : new String(
                          cipher.open(
                              whose.practice(),
                              QuarantineTable.binding("raw", fingerprint),
                              sealed),
                          UTF_8);
              Row told =
                  new Row()
                      .columns(row, "id", "kind", "reason", "sentence", "times")
                      .with("firstSeen", row.getTimestamp("first_seen"))
                      .with("lastSeen", row.getTimestamp("last_seen"))
                      .with("resolvedAt", row.getTimestamp("resolved_at"));
              return new Entry(row.getObject("id", UUID.class), raw, told);
            })
        .list();
  }
}
