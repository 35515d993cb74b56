package io.caregateway.core.billing.bulk;

import io.caregateway.core.billing.AccountMatch;
import io.caregateway.core.billing.Accounts;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.csv.Mistake;
import io.caregateway.core.billing.payer.Payer;
import io.caregateway.core.billing.payer.PayerReading;
import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.PatientState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds who a bill of a file is about. Each search makes its audit record, whatever becomes of the
 * bill.
 */
final class BulkPeople {

  private final Accounts accounts;
  private final PayerReading payers;

  BulkPeople(Accounts accounts, PayerReading payers) {
    this.accounts = accounts;
    this.payers = payers;
  }

  /**
   * The bill with its payer and its patient, in the practice's transaction under way.
   *
   * @param errors to which it is added where they cannot be found; then there is no payer
   */
  BulkBill found(OdsCode practice, BulkBill bill, Doer doer, List<Mistake> errors) {
    BulkRow first = bill.first();
    String patient = first.at(BulkColumn.PATIENT);
    String payer = first.at(BulkColumn.PAYER);
    UUID about =
        patient.isEmpty() && !payer.isEmpty()
            ? null
            : one(first, BulkColumn.PATIENT, patients(practice, patient, doer), errors);
    UUID pays =
        payer.isEmpty()
            ? about
            : one(first, BulkColumn.PAYER, payers(practice, payer, doer), errors);
    return bill.of(pays, about);
  }

  private static @Nullable UUID one(
      BulkRow row, BulkColumn column, List<UUID> ids, List<Mistake> errors) {
    if (ids.size() == 1) {
      return ids.get(0);
    }
    String who =
        column == BulkColumn.PATIENT
            ? "Enter the NHS number or the record id of a patient of the practice."
            : "Enter the name or the record id of a business or third party, or leave it empty"
                + " where the patient pays.";
    errors.add(
        new Mistake(
            row.number(),
            column.heading(),
            ids.isEmpty() ? who : "Several have this. Enter the record id instead."));
    return null;
  }

  private List<UUID> patients(OdsCode practice, String typed, Doer doer) {
    UUID id = id(typed);
    if (id != null) {
      return List.of(id);
    }
    NhsNumber number = new NhsNumber(typed);
    if (!number.isValid()) {
      return List.of();
    }
    return accounts.byNhsNumber(practice, number, doer.actor(), doer.origin()).matches().stream()
        .filter(match -> match.state() != PatientState.REPLACED)
        .map(AccountMatch::patient)
        .map(PatientId::value)
        .toList();
  }

  private List<UUID> payers(OdsCode practice, String typed, Doer doer) {
    UUID id = id(typed);
    if (id != null) {
      return List.of(id);
    }
    return payers.named(practice, typed, doer).payers().stream()
        .filter(payer -> payer.details().name().equalsIgnoreCase(typed))
        .map(Payer::id)
        .toList();
  }

  static @Nullable UUID id(String typed) {
    try {
      return UUID.fromString(typed.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
