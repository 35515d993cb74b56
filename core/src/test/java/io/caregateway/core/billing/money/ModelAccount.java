package io.caregateway.core.billing.money;

import io.caregateway.feed.PatientId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An account as somebody would keep it on a sheet of paper. */
final class ModelAccount {

  final UUID payer;
  final @Nullable PatientId about;
  final String name;
  final List<ModelBill> bills = new ArrayList<>();
  long inHand;

  /** Under which money is collected; null when there is none. */
  @Nullable UUID mandate;

  /** Whether the mandate ends with the next collection, which others may make meanwhile. */
  boolean ending;

  ModelAccount(PatientId patient) {
    this(patient.value(), patient, "Mrs Ada Jane Lovelace");
  }

  /**
   * @param about the patient whom all its bills are about, where there is one
   * @param name of whoever pays
   */
  ModelAccount(UUID payer, @Nullable PatientId about, String name) {
    this.payer = payer;
    this.about = about;
    this.name = name;
  }

  /** One of the accounts that a practice has: most of patients, some of others who pay. */
  static ModelAccount some(int number, Supplier<PatientId> patient, Payer payer) {
    return switch (number % 4) {
      case 2 ->
          new ModelAccount(
              payer.named("third-party", "Zero Insurance"), patient.get(), "Zero Insurance");
      case 3 -> new ModelAccount(payer.named("business", "Densham Mills"), null, "Densham Mills");
      default -> new ModelAccount(patient.get());
    };
  }

  /** Makes a payer. */
  interface Payer {
    UUID named(String kind, String name);
  }

  boolean isPatient() {
    return about != null && about.value().equals(payer);
  }

  ModelBill bill(UUID id) {
    return bills.stream().filter(bill -> bill.id.equals(id)).findFirst().orElseThrow();
  }

  void endMandate() {
    mandate = null;
    ending = false;
  }

  /** Sets money in hand against a bill, and says how much. */
  long set(ModelBill bill, long most) {
    bill.back(Math.max(0, most - bill.owed));
    long amount = Math.min(bill.owed, most);
    bill.owed -= amount;
    inHand -= amount;
    return amount;
  }

  /** What was set against a bill is owed on it again, and in hand. */
  void unset(ModelBill bill, long amount) {
    bill.owed += amount;
    inHand += amount;
  }

  long gone() {
    return bills.stream().mapToLong(bill -> bill.gone).sum();
  }

  long owed() {
    return bills.stream().mapToLong(bill -> bill.owed).sum();
  }
}
