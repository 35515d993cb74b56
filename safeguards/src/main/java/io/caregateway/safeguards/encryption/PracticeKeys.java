package io.caregateway.safeguards.encryption;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each practice's keys, unwrapped once a process. A key is made and committed before its first use,
 * so that nothing is ever sealed under a key that a roll-back took away.
 */
public final class PracticeKeys {

  enum Purpose {
    DATA("data", "AES"),
    INDEX("index", "HmacSHA256");

    private final String column;
    private final String algorithm;

    Purpose(String column, String algorithm) {
      this.column = column;
      this.algorithm = algorithm;
    }
  }

  record Versioned(int version, SecretKey key) {}

  private record Name(OdsCode practice, Purpose purpose, int version) {}

  private static final int KEY_BYTES = 32;

  private final KeyEncryptionKey wrapping;
  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();
  private final Map<Name, SecretKey> unwrapped = new ConcurrentHashMap<>();
  private final Map<OdsCode, Integer> newestData = new ConcurrentHashMap<>();

  public PracticeKeys(
      KeyEncryptionKey wrapping, PracticeTransactions transactions, JdbcClient jdbc) {
    this.wrapping = wrapping;
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  /**
   * Has the practice's keys at hand from now on. A first use in the middle of a transaction needs a
   * second connection, and a crowd of first uses would wait for each other's.
   */
  public void open(OdsCode practice) {
    sealing(practice);
    indexing(practice);
  }

  /** The key under which the practice's data is sealed now. */
  Versioned sealing(OdsCode practice) {
    int version =
        newestData.computeIfAbsent(practice, p -> newestOrMade(p, Purpose.DATA).version());
    return new Versioned(version, opening(practice, version));
  }

  /** The key under which data of that key version was sealed. */
  SecretKey opening(OdsCode practice, int version) {
    return key(practice, Purpose.DATA, version);
  }

  /** The key of the practice's blind indexes; it outlives every roll-over of the data key. */
  SecretKey indexing(OdsCode practice) {
    Name name = new Name(practice, Purpose.INDEX, 1);
    SecretKey known = unwrapped.get(name);
    return known != null ? known : newestOrMade(practice, Purpose.INDEX).key();
  }

  private SecretKey key(OdsCode practice, Purpose purpose, int version) {
    Name name = new Name(practice, purpose, version);
    SecretKey known = unwrapped.get(name);
    if (known != null) {
      return known;
    }
    SecretKey read =
        transactions
            .apart(practice, () -> wrapped(practice, purpose, version))
            .map(bytes -> wrapping.unwrap(bytes, purpose.algorithm))
            .orElseThrow(
                () ->
                    new WrongKey(
                        "The data key of " + practice + " is gone; what it sealed stays closed."));
    unwrapped.put(name, read);
    return read;
  }

  private Versioned newestOrMade(OdsCode practice, Purpose purpose) {
    int version = transactions.apart(practice, () -> newest(practice, purpose));
    return new Versioned(version, key(practice, purpose, version));
  }

  private int newest(OdsCode practice, Purpose purpose) {
    Optional<Integer> held = newestVersion(practice, purpose);
    if (held.isPresent()) {
      return held.get();
    }
    byte[] made = new byte[KEY_BYTES];
    random.nextBytes(made);
    jdbc.sql(
            """
            insert into keys.data_key (practice, purpose, version, wrapped) values (?, ?, 1, ?)
            on conflict do nothing
            """)
        .params(
            practice.value(),
            purpose.column,
            wrapping.wrap(new SecretKeySpec(made, purpose.algorithm)))
        .update();
    return 1;
  }

  private Optional<Integer> newestVersion(OdsCode practice, Purpose purpose) {
    return jdbc.sql(
            "select version from keys.data_key where practice = ? and purpose = ?"
                + " order by version desc limit 1")
        .params(practice.value(), purpose.column)
        .query(Integer.class)
        .optional();
  }

  private Optional<byte[]> wrapped(OdsCode practice, Purpose purpose, int version) {
    return jdbc.sql(
            "select wrapped from keys.data_key where practice = ? and purpose = ? and version = ?")
        .params(practice.value(), purpose.column, version)
        .query(byte[].class)
        .optional();
  }
}
