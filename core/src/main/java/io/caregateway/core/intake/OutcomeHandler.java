package io.caregateway.core.intake;

import io.caregateway.core.billing.BillingItemStore;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome;

/** What became of a write-back is noted at its billing item. */
final class OutcomeHandler implements RecordHandler<WriteBackOutcome> {

  private final BillingItemStore items;

  OutcomeHandler(BillingItemStore items) {
    this.items = items;
  }

  @Override
  public String type() {
    return WriteBackOutcome.TYPE;
  }

  @Override
  public Class<WriteBackOutcome> record() {
    return WriteBackOutcome.class;
  }

  @Override
  public OdsCode practice(WriteBackOutcome told) {
    return told.practice();
  }

  @Override
  public PatientId patient(WriteBackOutcome told) {
    return told.patient();
  }

  @Override
  public boolean apply(WriteBackOutcome told) {
    return switch (items.apply(told)) {
      case APPLIED -> true;
      case NOT_NEWER -> false;
      case NO_SUCH_ITEM -> throw MisdirectedMessage.unknownItem();
    };
  }
}
