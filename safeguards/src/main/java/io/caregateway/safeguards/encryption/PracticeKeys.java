package io.caregateway.safeguards.encryption;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each practice's keys. They are made and committed before their first use, so that nothing is ever
 * sealed under a key that a roll-back took away. A process unwraps a key once, and asks again every
 * {@link #FRESH} whether it still stands: in the practice's transaction under way, which needs no
 * second connection.
 */
public final class PracticeKeys {

  /** How long a process goes on with keys that another one has changed or destroyed, at most. */
  public static final Duration FRESH = Duration.ofSeconds(10);

  enum Purpose {
    DATA("data", "AES"),
    INDEX("index", "HmacSHA256");

    private final String column;
    private final String algorithm;

    Purpose(String column, String algorithm) {
      this.column = column;
      this.algorithm = algorithm;
    }

    static Purpose of(String column) {
      return Arrays.stream(values()).filter(p -> p.column.equals(column)).findFirst().orElseThrow();
    }

    String column() {
      return column;
    }

    String algorithm() {
      return algorithm;
    }
  }

  record Versioned(int version, SecretKey key) {}

  private final KeyEncryptionKey wrapping;
  private final KeyRows rows;
  private final LongSupplier nanos;
  private final Map<OdsCode, KeyRing> rings = new ConcurrentHashMap<>();

  public PracticeKeys(
      KeyEncryptionKey wrapping, PracticeTransactions transactions, JdbcClient jdbc) {
    this(wrapping, transactions, jdbc, System::nanoTime);
  }

  PracticeKeys(
      KeyEncryptionKey wrapping,
      PracticeTransactions transactions,
      JdbcClient jdbc,
      LongSupplier nanos) {
    this.wrapping = wrapping;
    this.rows = new KeyRows(transactions, jdbc);
    this.nanos = nanos;
  }

  /**
   * Has the practice's keys at hand from now on. A first use in the middle of a transaction needs a
   * second connection, and a crowd of first uses would wait for each other's.
   *
   * @throws KeyDestroyed when the practice has ended
   */
  public void open(OdsCode practice) {
    ring(practice);
  }

  /**
   * Makes the next data key, in the practice's transaction under way. Nothing may be sealed in that
   * transaction any more: it might come to lie under a key that a roll-back takes away.
   *
   * @return its version
   * @throws KeyDestroyed when the practice has ended
   */
  public int next(OdsCode practice) {
    return rows.next(practice, wrapping);
  }

  /** Takes notice of what another process, or a transaction just committed, has changed. */
  public void refresh(OdsCode practice) {
    read(practice);
  }

  /** The key under which the practice's data is sealed now. */
  Versioned sealing(OdsCode practice) {
    KeyRing ring = ring(practice);
    int version = ring.newest(Purpose.DATA);
    return new Versioned(
        version, ring.key(new KeyName(practice, Purpose.DATA, version)).orElseThrow());
  }

  /** The key under which data of that key version was sealed. */
  SecretKey opening(OdsCode practice, int version) {
    KeyName name = new KeyName(practice, Purpose.DATA, version);
    return ring(practice)
        .key(name)
        .or(() -> read(practice).key(name))
        .orElseThrow(
            () ->
                new WrongKey(
                    "The data key of " + practice + " is gone; what it sealed stays closed."));
  }

  /** The key of the practice's blind indexes; it outlives every roll-over of the data key. */
  SecretKey indexing(OdsCode practice) {
    KeyRing ring = ring(practice);
    return ring.key(new KeyName(practice, Purpose.INDEX, ring.newest(Purpose.INDEX))).orElseThrow();
  }

  private KeyRing ring(OdsCode practice) {
    KeyRing known = rings.get(practice);
    return known != null && nanos.getAsLong() - known.readNanos() < FRESH.toNanos()
        ? known
        : read(practice);
  }

  private KeyRing read(OdsCode practice) {
    KeyRing known = rings.remove(practice);
    KeyRing read = read(practice, known);
    if (!read.has(Purpose.DATA) || !read.has(Purpose.INDEX)) {
      rows.make(practice, wrapping);
      read = read(practice, known);
    }
    rings.put(practice, read);
    return read;
  }

  private KeyRing read(OdsCode practice, @Nullable KeyRing known) {
    long now = nanos.getAsLong();
    return KeyRing.of(now, rows.of(practice), known, wrapping);
  }
}
