package io.caregateway.core.intake;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.encryption.Opened;
import java.util.List;

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

  /**
   * Takes records of one practice in, in their order.
   *
   * @return how many of them were newer than what is held
   * @throws MisdirectedMessage as {@link #apply}
   */
  default int applyAll(List<Opened<T>> all) {
    return (int) all.stream().filter(each -> apply(each.told())).count();
  }
}
