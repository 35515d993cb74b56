package io.caregateway.safeguards.rollover;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeyDestroyed;
import io.caregateway.safeguards.encryption.WrongKey;
import io.caregateway.safeguards.rollover.SealedRows.Found;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opens every sealed field of a practice in its place: what was moved from another row, column,
 * practice or version, or changed, shows.
 */
public final class SealCheck {

  private static final int BATCH = 500;

  private final PracticeTransactions transactions;
  private final SealedRows rows;
  private final FieldCipher cipher;

  public SealCheck(PracticeTransactions transactions, JdbcClient jdbc, FieldCipher cipher) {
    this.transactions = transactions;
    this.rows = new SealedRows(jdbc);
    this.cipher = cipher;
  }

  /**
   * @param closed told of each field that does not open, as {@code gateway.patient.demographics of
   *     [id]}
   * @return how many fields were looked at
   * @throws KeyDestroyed when the practice has ended
   */
  public long run(OdsCode practice, Consumer<String> closed) {
    return SealedColumns.onClassPath().all().stream()
        .mapToLong(column -> check(practice, column, closed))
        .sum();
  }

  private long check(OdsCode practice, SealedColumn column, Consumer<String> closed) {
    long looked = 0;
    List<String> after = List.of();
    while (true) {
      List<String> from = after;
      List<Found> found = transactions.in(practice, () -> rows.all(practice, column, from, BATCH));
      found.stream()
          .filter(field -> !opens(practice, field))
          .forEach(field -> closed.accept(column.name() + " of " + field.key()));
      looked += found.size();
      if (found.size() < BATCH) {
        return looked;
      }
      after = found.get(BATCH - 1).key();
    }
  }

  private boolean opens(OdsCode practice, Found field) {
    try {
      cipher.open(practice, field.binding(), field.sealed().array());
      return true;
    } catch (KeyDestroyed ended) {
      throw ended;
    } catch (WrongKey wrong) {
      return false;
    }
  }
}
