package io.caregateway.core.intake;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;

/**
 * What is done with one type of record.
 *
 * @param <T> the record
 */
interface RecordHandler<T> {

  /** The record's TYPE. */
  String type();

  Class<T> record();

  OdsCode practice(T told);

  PatientId patient(T told);

  /**
   * Takes the record in, within the practice's transaction.
   *
   * @return false when it is not newer than what is held
   * @throws MisdirectedMessage when it is about something that this core does not have
   */
  boolean apply(T told);
}
