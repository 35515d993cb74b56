package io.caregateway.core.intake;

import io.caregateway.core.billing.AccountStore;
import io.caregateway.core.billing.Counts;
import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.encryption.Opened;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    int applied = 0;
    Map<PatientId, Opened<DemographicsChanged>> together = new LinkedHashMap<>();
    for (Opened<DemographicsChanged> change : all) {
      PatientId patient = change.told().patient();
      if (together.containsKey(patient)) {
        applied += accounts.apply(List.copyOf(together.values()));
        together.clear();
      }
      together.put(patient, change);
    }
    return applied + accounts.apply(List.copyOf(together.values()));
  }
}
