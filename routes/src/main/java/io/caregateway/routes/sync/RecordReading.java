package io.caregateway.routes.sync;

import io.caregateway.routes.patient.Arrival;

/** What became of the bytes of one record. */
sealed interface RecordReading {

  /** It can be taken in. */
  record Good(Arrival arrival) implements RecordReading {}

  /** It belongs in quarantine. */
  record Bad(Unreadable unreadable) implements RecordReading {}
}
