package io.caregateway.core.intake;

import io.caregateway.core.billing.AccountErasure;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientErased;
import io.caregateway.feed.PatientId;

/** Of an erased patient the core keeps the id alone, and what was billed. */
final class ErasureHandler implements RecordHandler<PatientErased> {

  private final AccountErasure erasure;

  ErasureHandler(AccountErasure erasure) {
    this.erasure = erasure;
  }

  @Override
  public String type() {
    return PatientErased.TYPE;
  }

  @Override
  public Class<PatientErased> record() {
    return PatientErased.class;
  }

  @Override
  public OdsCode practice(PatientErased told) {
    return told.practice();
  }

  @Override
  public PatientId patient(PatientErased told) {
    return told.patient();
  }

  @Override
  public boolean apply(PatientErased told) {
    return erasure.erase(told);
  }
}
