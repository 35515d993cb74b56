package io.caregateway.core.billing.bill;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who worked, and where, as bills say it: each name once and sealed, under a keyed hash by which
 * sums can be taken. Every call belongs in a transaction of the practice.
 */
public final class BilledNames {

  /** A practice has dozens; more are typing mistakes, and are left out of the lists. */
  private static final int MOST = 1000;

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final BlindIndex index;

  BilledNames(JdbcClient jdbc, FieldCipher cipher, BlindIndex index) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.index = index;
  }

  /** What a name is of. */
  public enum Kind {
    PRACTITIONER,
    BRANCH
  }

  /**
   * Keeps a name.
   *
   * @return its hash, the same however it is capitalised; empty when there is no name
   */
  String keep(OdsCode practice, Kind kind, String name) {
    String hash = hash(practice, kind, name);
    if (hash.isEmpty()) {
      return hash;
    }
    jdbc.sql(
            """
            insert into core.billed_name (practice, kind, name_index, content) values (?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(
            practice.value(),
            kind.name(),
            hash,
            cipher.seal(practice, binding(kind, hash), name.strip().getBytes(UTF_8)))
        .update();
    return hash;
  }

  /** What stands for a name, whether it is kept or not; empty for none. */
  public String hash(OdsCode practice, Kind kind, String name) {
    String searched = name.strip().toLowerCase(Locale.UK);
    return searched.isEmpty()
        ? ""
        : HexFormat.of().formatHex(index.of(practice, "core.billed_name " + kind, searched));
  }

  /** The names by their hashes. */
  public Map<String, String> all(OdsCode practice, Kind kind) {
    Map<String, String> names = new HashMap<>();
    jdbc.sql(
            """
            select name_index, content from core.billed_name where practice = ? and kind = ?
            limit ?
            """)
        .params(practice.value(), kind.name(), MOST)
        .query(
            row -> {
              String hash = row.getString(1);
              byte[] opened = cipher.open(practice, binding(kind, hash), row.getBytes(2));
              names.put(hash, new String(opened, UTF_8));
            });
    return names;
  }

  private static Binding binding(Kind kind, String hash) {
    return new Binding("core.billed_name", kind + " " + hash, 0);
  }
}
