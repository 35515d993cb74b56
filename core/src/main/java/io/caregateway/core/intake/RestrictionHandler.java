package io.caregateway.core.intake;

import io.caregateway.core.billing.RestrictionStore;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.ProcessingRestricted;

/** Whether a patient's data may be used further is noted beside their account. */
final class RestrictionHandler implements RecordHandler<ProcessingRestricted> {

  private final RestrictionStore restrictions;

  RestrictionHandler(RestrictionStore restrictions) {
    this.restrictions = restrictions;
  }

  @Override
  public String type() {
    return ProcessingRestricted.TYPE;
  }

  @Override
  public Class<ProcessingRestricted> record() {
    return ProcessingRestricted.class;
  }

  @Override
  public OdsCode practice(ProcessingRestricted told) {
    return told.practice();
  }

  @Override
  public PatientId patient(ProcessingRestricted told) {
    return told.patient();
  }

  @Override
  public boolean apply(ProcessingRestricted told) {
    return restrictions.apply(told);
  }
}
