package io.caregateway.core.intake;

import io.caregateway.core.billing.AccountStore;
import io.caregateway.core.billing.Counts;
import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;

/** A changed patient becomes, or changes, an account. */
final class DemographicsHandler implements RecordHandler<DemographicsChanged> {

  private static final long FIRST_VERSION = 1;

  private final AccountStore accounts;
  private final Counts counts;

  DemographicsHandler(AccountStore accounts, Counts counts) {
    this.accounts = accounts;
    this.counts = counts;
  }

  @Override
  public String type() {
    return DemographicsChanged.TYPE;
  }

  @Override
  public Class<DemographicsChanged> record() {
    return DemographicsChanged.class;
  }

  @Override
  public OdsCode practice(DemographicsChanged told) {
    return told.practice();
  }

  @Override
  public PatientId patient(DemographicsChanged told) {
    return told.patient();
  }

  @Override
  public boolean apply(DemographicsChanged told) {
    if (told.version() < FIRST_VERSION) {
      throw MisdirectedMessage.withoutVersion();
    }
    counts.know(told.practice());
    return accounts.apply(told);
  }
}
