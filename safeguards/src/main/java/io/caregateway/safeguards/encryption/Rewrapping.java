package io.caregateway.safeguards.encryption;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.PracticeKeys.Purpose;
import io.caregateway.safeguards.tenancy.PurgeRole;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.crypto.SecretKey;

/**
 * Wraps practices' keys anew by the newest key-encryption key: after another one was made, or came
 * to lie in a token. The keys themselves stay, and so does all that they sealed.
 */
public final class Rewrapping {

  private final KeyEncryptionKey wrapping;
  private final PurgeRole purge;

  public Rewrapping(KeyEncryptionKey wrapping, PurgeRole purge) {
    this.wrapping = wrapping;
    this.purge = purge;
  }

  /** Every practice that has keys, SITE among them. */
  public List<OdsCode> practices() {
    return purge
        .jdbc()
        .sql("select practice from keys.practice where destroyed_at is null order by practice")
        .query((row, n) -> new OdsCode(row.getString(1)))
        .list();
  }

  /**
   * Renews the form of what an earlier release wrapped.
   *
   * @throws WrongKey when one does not open with this keystore
   */
  public void earlierForms() {
    practices()
        .forEach(practice -> each(practice, key -> key.under() == null, wrapping::unwrapEarlier));
  }

  /**
   * One practice's keys, in the purge role's transaction of it that is under way, or in a new one.
   *
   * @return how many were wrapped anew; 0 when all were already
   * @throws WrongKey when one does not open with any key-encryption key at hand
   */
  public int of(OdsCode practice) {
    return each(practice, key -> !wrapping.newest().equals(key.under()), wrapping::unwrap);
  }

  /**
   * Destroys the key-encryption keys under which no practice's key lies any more. A backup of the
   * schema {@code keys} that was made before does not open from then on.
   *
   * @return their names
   */
  public Set<String> dropUnused() {
    Set<String> used = new HashSet<>();
    for (OdsCode practice : practices()) {
      purge
          .transactions()
          .run(
              practice, () -> rows(practice).forEach(key -> used.add(String.valueOf(key.under()))));
    }
    return wrapping.keep(used);
  }

  private int each(
      OdsCode practice, Predicate<WrappedKey> due, Function<WrappedKey, SecretKey> unwrapped) {
    return purge
        .transactions()
        .in(
            practice,
            () -> {
              List<WrappedKey> keys = rows(practice).stream().filter(due).toList();
              keys.forEach(key -> update(wrapping.wrap(key.name(), unwrapped.apply(key))));
              return keys.size();
            });
  }

  private List<WrappedKey> rows(OdsCode practice) {
    return purge
        .jdbc()
        .sql("select * from keys.data_key where practice = ? for update")
        .param(practice.value())
        .query((row, n) -> row(practice, row))
        .list();
  }

  private void update(WrappedKey key) {
    purge
        .jdbc()
        .sql(
            """
            update keys.data_key set wrapped = ?, wrapped_under = ?
            where practice = ? and purpose = ? and version = ?
            """)
        .param(key.bytes().array())
        .param(key.under())
        .param(key.name().practice().value())
        .param(key.name().purpose().column())
        .param(key.name().version())
        .update();
  }

  static WrappedKey row(OdsCode practice, ResultSet row) throws SQLException {
    return new WrappedKey(
        new KeyName(practice, Purpose.of(row.getString("purpose")), row.getInt("version")),
        row.getString("wrapped_under"),
        ByteBuffer.wrap(row.getBytes("wrapped")));
  }
}
