package io.caregateway.core.billing.bulk;

import io.caregateway.core.billing.AccountMatch;
import io.caregateway.core.billing.Accounts;
import io.caregateway.core.billing.CardNumbers;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.csv.CsvLines;
import io.caregateway.core.billing.csv.Mistake;
import io.caregateway.core.billing.payer.Payer;
import io.caregateway.core.billing.payer.PayerReading;
import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.PatientState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of bills and finds who it is about. Each search makes its audit record, whatever
 * becomes of the file. For one file; not to be shared.
 */
final class BulkReading {

  private static final int MOST_LINES = 501;

  private final OdsCode practice;
  private final Accounts accounts;
  private final PayerReading payers;
  private final Doer doer;
  private final List<Mistake> errors;
  private final Map<String, List<UUID>> found = new HashMap<>();

  /**
   * @param errors to which what is wrong is added
   */
  BulkReading(
      OdsCode practice, Accounts accounts, PayerReading payers, Doer doer, List<Mistake> errors) {
    this.practice = practice;
    this.accounts = accounts;
    this.payers = payers;
    this.doer = doer;
    this.errors = errors;
  }

  /** The bills in the file's order; of no use where there are errors. */
  List<BulkBill> bills(String csv) {
    Map<List<String>, List<BulkRow>> together = new LinkedHashMap<>();
    new CsvLines<>(BulkColumn::headed, MOST_LINES, errors)
        .read(
            csv,
            (number, fields) -> {
              BulkRow row = new BulkRow(number, fields);
              if (!holdsCardNumber(row)) {
                together.computeIfAbsent(row.bill(), key -> new ArrayList<>()).add(row);
              }
            });
    if (together.isEmpty() && errors.isEmpty()) {
      errors.add(new Mistake(1, "", "The file has no bills. Its first line is the headings."));
    }
    List<BulkBill> bills = new ArrayList<>();
    together.values().forEach(rows -> add(bills, rows));
    return bills;
  }

  private boolean holdsCardNumber(BulkRow row) {
    boolean holds = false;
    for (Map.Entry<BulkColumn, String> cell : row.fields().entrySet()) {
      if (id(cell.getValue()) == null && CardNumbers.in(cell.getValue())) {
        errors.add(new Mistake(row.number(), cell.getKey().heading(), CardNumbers.REFUSED));
        holds = true;
      }
    }
    return holds;
  }

  private void add(List<BulkBill> bills, List<BulkRow> rows) {
    BulkRow first = rows.get(0);
    String patient = first.at(BulkColumn.PATIENT);
    String payer = first.at(BulkColumn.PAYER);
    UUID about =
        patient.isEmpty() && !payer.isEmpty()
            ? null
            : one(first, BulkColumn.PATIENT, found.computeIfAbsent(patient, this::patients));
    UUID pays =
        payer.isEmpty()
            ? about
            : one(
                first,
                BulkColumn.PAYER,
                found.computeIfAbsent("payer " + payer, k -> payers(payer)));
    if (pays != null) {
      bills.add(new BulkBill(pays, about == null ? null : new PatientId(about), rows));
    }
  }

  private @Nullable UUID one(BulkRow row, BulkColumn column, List<UUID> ids) {
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

  private List<UUID> patients(String typed) {
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

  private List<UUID> payers(String typed) {
    UUID id = id(typed);
    if (id != null) {
      return List.of(id);
    }
    return payers.named(practice, typed, doer).payers().stream()
        .filter(payer -> payer.details().name().equalsIgnoreCase(typed))
        .map(Payer::id)
        .toList();
  }

  private static @Nullable UUID id(String typed) {
    try {
      return UUID.fromString(typed.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
