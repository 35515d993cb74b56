package io.caregateway.core.billing;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.rights.OwnPeople;
import io.caregateway.safeguards.rights.OwnPerson;
import java.util.Optional;

/** People who are billed and are no patients of the clinical system. */
final class BilledPeople implements OwnPeople {

  private final AccountRows rows;

  BilledPeople(AccountRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<OwnPerson> find(OdsCode practice, PatientId person) {
    return rows.find(practice, person)
        .filter(AccountRows.Row::billingOnly)
        .map(
            row ->
                new OwnPerson(
                    row.patient(),
                    row.version(),
                    row.demographics(),
                    row.updatedAt(),
                    row.rights().erased()));
  }
}
