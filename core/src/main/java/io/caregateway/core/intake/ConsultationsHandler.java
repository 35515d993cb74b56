package io.caregateway.core.intake;

import io.caregateway.core.billing.consultation.Consultations;
import io.caregateway.feed.ConsultationsRead;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;

/** What the clinical system told of consultations is kept for whoever asked. */
final class ConsultationsHandler implements RecordHandler<ConsultationsRead> {

  private final Consultations consultations;

  ConsultationsHandler(Consultations consultations) {
    this.consultations = consultations;
  }

  @Override
  public String type() {
    return ConsultationsRead.TYPE;
  }

  @Override
  public Class<ConsultationsRead> record() {
    return ConsultationsRead.class;
  }

  @Override
  public OdsCode practice(ConsultationsRead told) {
    return told.practice();
  }

  @Override
  public PatientId patient(ConsultationsRead told) {
    return told.patient();
  }

  @Override
  public boolean apply(ConsultationsRead told) {
    return consultations.take(told);
  }
}
