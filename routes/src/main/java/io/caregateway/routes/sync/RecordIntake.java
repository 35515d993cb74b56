package io.caregateway.routes.sync;

import io.caregateway.feed.OdsCode;
import io.caregateway.routes.patient.Applied;
import io.caregateway.routes.patient.PatientIndexes;
import io.caregateway.routes.patient.PatientIntake;
import io.caregateway.routes.patient.SourceKey;
import io.caregateway.routes.sync.RecordReading.Good;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the answer to a read by id: the record, another of the same person, none, or one that
 * belongs in quarantine. In the practice's transaction under way.
 */
final class RecordIntake {

  /**
   * What became of it.
   *
   * @param quarantined null when it was taken in
   */
  record Result(Applied applied, @Nullable Unreadable quarantined) {}

  private final RecordReader reader;
  private final PatientIntake intake;
  private final PatientIndexes indexes;
  private final QuarantineTable quarantine;

  RecordIntake(
      RecordReader reader,
      PatientIntake intake,
      PatientIndexes indexes,
      QuarantineTable quarantine) {
    this.reader = reader;
    this.intake = intake;
    this.indexes = indexes;
    this.quarantine = quarantine;
  }

  /**
   * @param bytes null when the clinical system has no such record
   */
  Result take(OdsCode practice, SourceKey asked, String id, byte @Nullable [] bytes) {
    if (bytes == null) {
      Applied applied = intake.gone(practice, asked);
      quarantine.resolve(practice, List.of(asked));
      return new Result(applied, null);
    }
    RecordReading reading =
        reader.read(practice, ServedRecord.of(practice, id, asked, bytes, indexes));
    if (!(reading instanceof Good good)) {
      return quarantined(practice, ((RecordReading.Bad) reading).unreadable());
    }
    Optional<Applied> applied = intake.answered(practice, id, good.arrival());
    if (applied.isEmpty()) {
      return quarantined(practice, Unreadable.wrongPatient(id, bytes));
    }
    quarantine.resolve(practice, List.of(asked, good.arrival().source()));
    return new Result(applied.get(), null);
  }

  private Result quarantined(OdsCode practice, Unreadable unreadable) {
    quarantine.put(practice, unreadable);
    return new Result(Applied.NOTHING, unreadable);
  }
}
