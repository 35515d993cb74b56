package io.caregateway.safeguards.encryption;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.PracticeKeys.Purpose;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The wrapped keys of practices, as they lie in the database. */
final class KeyRows {

  private static final int KEY_BYTES = 32;

  record Wrapped(Purpose purpose, int version, ByteBuffer bytes) {}

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  KeyRows(PracticeTransactions transactions, JdbcClient jdbc) {
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  /** All keys of a practice, none where it has none yet. */
  List<Wrapped> of(OdsCode practice) {
    return transactions.look(
        practice,
        () ->
            jdbc.sql("select purpose, version, wrapped from keys.data_key where practice = ?")
                .param(practice.value())
                .query(
                    (row, n) ->
                        new Wrapped(
                            Purpose.of(row.getString("purpose")),
                            row.getInt("version"),
                            ByteBuffer.wrap(row.getBytes("wrapped"))))
                .list());
  }

  /**
   * Makes the first keys of a practice and commits them, unless another process has.
   *
   * @throws KeyDestroyed when it had keys that were destroyed
   */
  void make(OdsCode practice, KeyEncryptionKey wrapping) {
    transactions.apart(
        practice,
        () -> {
          if (destroyed(practice)) {
            throw new KeyDestroyed(practice);
          }
          for (Purpose purpose : Purpose.values()) {
            insert(practice, purpose, wrapping);
          }
          return Boolean.TRUE;
        });
  }

  private boolean destroyed(OdsCode practice) {
    return jdbc.sql(
            """
            insert into keys.practice (practice) values (?)
            on conflict (practice) do update set practice = excluded.practice
            returning destroyed_at is not null
            """)
        .param(practice.value())
        .query(Boolean.class)
        .single();
  }

  private void insert(OdsCode practice, Purpose purpose, KeyEncryptionKey wrapping) {
    byte[] made = new byte[KEY_BYTES];
    random.nextBytes(made);
    jdbc.sql(
            """
            insert into keys.data_key (practice, purpose, version, wrapped) values (?, ?, 1, ?)
            on conflict do nothing
            """)
        .params(
            practice.value(),
            purpose.column(),
            wrapping.wrap(new SecretKeySpec(made, purpose.algorithm())))
        .update();
  }
}
