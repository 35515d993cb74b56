package io.caregateway.routes.sync;

import io.caregateway.routes.patient.Arrival;
import io.caregateway.routes.patient.SourceKey;

/** What became of the bytes of one record. */
sealed interface RecordReading {

  /** It came as these bytes before, so it was not read. */
  record Same(SourceKey source) implements RecordReading {}

  /** It can be taken in. */
  record Good(Arrival arrival) implements RecordReading {}

  /** It belongs in quarantine. */
  record Bad(Unreadable unreadable) implements RecordReading {}
}
