package io.caregateway.core.billing.debt;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.PatientAccounts;
import io.caregateway.core.billing.debt.AgedDebt.Debtor;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Adds up who owes how much and for how long. */
public final class AgedDebtReading {

  private static final int MOST = 100;

  private final PracticeTransactions transactions;
  private final OpenBills open;
  private final Terms terms;
  private final PatientAccounts patients;
  private final PayerAccounts accounts;
  private final AuditLog audit;

  AgedDebtReading(
      PracticeTransactions transactions,
      OpenBills open,
      Terms terms,
      PatientAccounts patients,
      PayerAccounts accounts,
      AuditLog audit) {
    this.transactions = transactions;
    this.open = open;
    this.terms = terms;
    this.patients = patients;
    this.accounts = accounts;
    this.audit = audit;
  }

  /** As of the end of a day. Makes one audit record, since it names who owes. */
  public AgedDebt of(OdsCode practice, LocalDate day, Doer doer) {
    return transactions.in(
        practice,
        () -> {
          int days = terms.of(practice).days();
          List<OpenBill> bills = open.at(practice, day, days);
          Map<UUID, UUID> merges = patients.merges(practice);
          Map<UUID, List<OpenBill>> byAccount =
              bills.stream().collect(groupingBy(bill -> account(merges, bill.payer())));
          List<Debtor> debtors =
              byAccount.entrySet().stream()
                  .map(one -> AgedDebt.debtor(one.getKey(), one.getValue(), day))
                  .sorted(Comparator.comparing(Debtor::oldest).thenComparing(Debtor::account))
                  .limit(MOST)
                  .map(debtor -> named(practice, debtor))
                  .toList();
          String found =
              debtors.stream().map(debtor -> debtor.account().toString()).collect(joining(" "));
          audit.append(
              AuditRecord.done(Act.PATIENT_SEARCH, doer.actor(), doer.origin())
                  .about("aged debt, found: " + (found.isEmpty() ? "none" : found)));
          return new AgedDebt(
              day, days, AgedDebt.sums(bills, day), debtors, byAccount.size() - debtors.size());
        });
  }

  private Debtor named(OdsCode practice, Debtor debtor) {
    return accounts
        .find(practice, debtor.account())
        .map(account -> debtor.named(account.name(), account.isPatient()))
        .orElse(debtor);
  }

  /** The account that is left where records were merged; never longer than there are merges. */
  static UUID account(Map<UUID, UUID> merges, UUID payer) {
    UUID account = payer;
    for (int i = 0; i < merges.size() && merges.containsKey(account); i++) {
      account = merges.getOrDefault(account, account);
    }
    return account;
  }
}
