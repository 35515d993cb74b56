package io.caregateway.core.billing.money;

import io.caregateway.feed.PatientId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as somebody would keep it on a sheet of paper. */
final class ModelAccount {

  final UUID payer;
  final @Nullable PatientId about;
  final List<ModelBill> bills = new ArrayList<>();
  long inHand;

  ModelAccount(PatientId patient) {
    this(patient.value(), patient);
  }

  /**
   * @param about the patient whom all its bills are about, where there is one
   */
  ModelAccount(UUID payer, @Nullable PatientId about) {
    this.payer = payer;
    this.about = about;
  }

  boolean isPatient() {
    return about != null && about.value().equals(payer);
  }

  /** Sets money in hand against a bill. */
  boolean set(ModelBill bill, long most) {
    bill.back(Math.max(0, most - bill.owed));
    long amount = Math.min(bill.owed, most);
    bill.owed -= amount;
    inHand -= amount;
    return amount > 0;
  }

  long gone() {
    return bills.stream().mapToLong(bill -> bill.gone).sum();
  }

  long owed() {
    return bills.stream().mapToLong(bill -> bill.owed).sum();
  }
}
