package io.caregateway.core.billing.money;

import io.caregateway.feed.PatientId;
import java.util.ArrayList;
import java.util.List;

/** An account as somebody would keep it on a sheet of paper. */
final class ModelAccount {

  final PatientId patient;
  final List<ModelBill> bills = new ArrayList<>();
  long inHand;

  ModelAccount(PatientId patient) {
    this.patient = patient;
  }

  /** Sets money in hand against a bill. */
  boolean set(ModelBill bill, long most) {
    long amount = Math.min(bill.owed, most);
    bill.owed -= amount;
    inHand -= amount;
    return amount > 0;
  }

  long owed() {
    return bills.stream().mapToLong(bill -> bill.owed).sum();
  }
}
