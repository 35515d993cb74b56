package io.caregateway.safeguards.encryption;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.PracticeKeys.Purpose;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The wrapped keys of practices, as they lie in the database. */
final class KeyRows {

  private static final int KEY_BYTES = 32;

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  KeyRows(PracticeTransactions transactions, JdbcClient jdbc) {
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  /** All keys of a practice, none where it has none yet. */
  List<WrappedKey> of(OdsCode practice) {
    return transactions.look(
        practice,
        () ->
            jdbc.sql("select * from keys.data_key where practice = ?")
                .param(practice.value())
                .query((row, n) -> Rewrapping.row(practice, row))
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
            insert(practice, purpose, 1, wrapping);
          }
          return Boolean.TRUE;
        });
  }

  /**
   * Makes the next data key, in the transaction under way.
   *
   * @return its version
   * @throws KeyDestroyed when the practice has ended
   */
  int next(OdsCode practice, KeyEncryptionKey wrapping) {
    if (destroyed(practice)) {
      throw new KeyDestroyed(practice);
    }
    int version =
        jdbc.sql("select max(version) + 1 from keys.data_key where practice = ? and purpose = ?")
            .params(practice.value(), Purpose.DATA.column())
            .query(Integer.class)
            .single();
    insert(practice, Purpose.DATA, version, wrapping);
    return version;
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

  private void insert(OdsCode practice, Purpose purpose, int version, KeyEncryptionKey wrapping) {
    byte[] made = new byte[KEY_BYTES];
    random.nextBytes(made);
    SecretKey key = new SecretKeySpec(made, purpose.algorithm());
    Arrays.fill(made, (byte) 0);
    WrappedKey wrapped = wrapping.wrap(new KeyName(practice, purpose, version), key);
    jdbc.sql(
            """
            insert into keys.data_key (practice, purpose, version, wrapped, wrapped_under)
            values (?, ?, ?, ?, ?)
            on conflict do nothing
            """)
        .param(practice.value())
        .param(purpose.column())
        .param(version)
        .param(wrapped.bytes().array())
        .param(wrapped.under())
        .update();
  }
}
