package io.caregateway.safeguards.rollover;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeyDestroyed;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.encryption.WrongKey;
import io.caregateway.safeguards.rollover.RollOverTable.Mark;
import io.caregateway.safeguards.rollover.SealedRows.Found;
import io.caregateway.safeguards.tenancy.PurgeRole;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Goes over all sealed columns of a practice, a batch at a time and each batch a transaction, until
 * a whole pass finds nothing left under an earlier key. Where it stands is written with each batch,
 * whose lock keeps other processes off; so any process goes on where another one died.
 */
final class Pass {

  /** What became of one batch. */
  enum Step {
    MORE,
    /** The rest is being written by others. */
    WAIT,
    /** Nothing is to be done, or another process does it. */
    NONE
  }

  private static final int BATCH = 200;

  private final PurgeRole purge;
  private final SealedColumns columns;
  private final SealedRows rows;
  private final RollOverTable table;
  private final PracticeKeys keys;
  private final FieldCipher cipher;
  private final Clock clock;

  Pass(PurgeRole purge, SealedColumns columns, PracticeKeys keys, FieldCipher cipher, Clock clock) {
    this.purge = purge;
    this.columns = columns;
    this.rows = new SealedRows(purge.jdbc());
    this.table = new RollOverTable(purge.jdbc());
    this.keys = keys;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * @throws KeyDestroyed when the practice has ended meanwhile
   */
  Step batch(OdsCode practice) {
    return purge
        .transactions()
        .in(
            practice,
            () -> table.lock(practice).map(mark -> batch(practice, mark)).orElse(Step.NONE));
  }

  private Step batch(OdsCode practice, Mark mark) {
    Optional<SealedColumn> at = Optional.ofNullable(mark.column()).flatMap(columns::named);
    Mark from = at.isPresent() ? mark : new Mark(mark.version(), null, List.of(), 0, 0);
    SealedColumn column = at.orElseGet(columns::first);
    List<Found> found = rows.before(practice, column, from.version(), from.after(), BATCH);
    long resealed =
        found.stream().filter(field -> reseal(practice, column, field, from.version())).count();
    long sum = from.resealed() + resealed;
    long closed = from.closed() + found.size() - resealed;
    if (found.size() == BATCH) {
      List<String> last = found.get(BATCH - 1).key();
      table.move(practice, new Mark(from.version(), column.name(), last, sum, closed), resealed);
      return Step.MORE;
    }
    Optional<SealedColumn> next = columns.after(column);
    String name = next.map(SealedColumn::name).orElse(null);
    table.move(practice, new Mark(from.version(), name, List.of(), sum, closed), resealed);
    return next.isPresent() ? Step.MORE : atTheEnd(practice, from.version(), sum, closed);
  }

  private Step atTheEnd(OdsCode practice, int version, long resealed, long closed) {
    if (resealed > 0) {
      return Step.MORE;
    }
    if (left(practice, version) > closed) {
      return Step.WAIT;
    }
    table.finish(practice, version, clock.instant());
    return Step.NONE;
  }

  /** How many fields of the practice lie under an earlier key. */
  long left(OdsCode practice, int version) {
    return columns.all().stream()
        .mapToLong(column -> rows.countBefore(practice, column, version))
        .sum();
  }

  private boolean reseal(OdsCode practice, SealedColumn column, Found field, int version) {
    byte[] plain;
    try {
      plain = cipher.open(practice, field.binding(), field.sealed().array());
    } catch (KeyDestroyed ended) {
      throw ended;
    } catch (WrongKey closed) {
      return false;
    }
    byte[] sealed = cipher.seal(practice, field.binding(), plain);
    if (FieldCipher.keyVersion(sealed) < version) {
      keys.refresh(practice);
      sealed = cipher.seal(practice, field.binding(), plain);
    }
    rows.put(practice, column, field, sealed);
    return true;
  }
}
