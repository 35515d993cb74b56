package io.caregateway.core.intake;

import io.caregateway.core.billing.AccountStore;
import io.caregateway.core.billing.Counts;
import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.encryption.Opened;
import java.util.List;

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
    return applyAll(List.of(Opened.of(told))) == 1;
  }

  /** One statement for as many as tell of different patients; a patient's next change waits. */
  @Override
  public int applyAll(List<Opened<DemographicsChanged>> all) {
    if (all.stream().anyMatch(change -> change.told().version() < FIRST_VERSION)) {
      throw MisdirectedMessage.withoutVersion();
    }
    counts.know(all.get(0).told().practice());
    return Rounds.of(all, change -> change.told().patient()).stream()
        .mapToInt(accounts::apply)
        .sum();
  }
}
