package io.caregateway.gateway.pages.payer;

import io.caregateway.core.billing.Account;
import io.caregateway.core.billing.Accounts;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.note.AccountNote;
import io.caregateway.core.billing.note.AccountNotes;
import io.caregateway.core.billing.payer.AccountStatus;
import io.caregateway.core.billing.payer.Payer;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.PayerReading;
import io.caregateway.core.billing.payer.Policies;
import io.caregateway.core.billing.payer.Terms;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds the account that a page is about, which is recorded, and shows what every account has. */
@Component
public final class AccountPages {

  static final String PATIENTS = "patients";
  static final String PAYERS = "payers";

  private final CurrentUser user;
  private final Accounts patients;
  private final PayerReading payers;
  private final PracticeTransactions transactions;
  private final PayerAccounts accounts;
  private final AccountNotes notes;
  private final Policies policies;
  private final Words words;

  AccountPages(
      CurrentUser user,
      Accounts patients,
      PayerReading payers,
      PracticeTransactions transactions,
      PayerAccounts accounts,
      AccountNotes notes,
      Policies policies,
      Words words) {
    this.user = user;
    this.patients = patients;
    this.payers = payers;
    this.transactions = transactions;
    this.accounts = accounts;
    this.notes = notes;
    this.policies = policies;
    this.words = words;
  }

  public Doer doer() {
    return new Doer(user.actor(), user.origin());
  }

  /**
   * @param where {@code patients} or {@code payers}
   * @throws NoSuchPage when the practice has no such account
   */
  public ShownAccount find(String where, UUID id) {
    return where.equals(PATIENTS)
        ? ShownAccount.of(patient(id))
        : new ShownAccount(PAYERS, id, payer(id).details().name(), null);
  }

  /** Where an account's own page is. */
  public String home(UUID account) {
    boolean payer =
        transactions.in(
            user.practice(), () -> accounts.details(user.practice(), account).isPresent());
    return "/" + (payer ? PAYERS : PATIENTS) + "/" + account;
  }

  Account patient(UUID id) {
    return patients
        .find(user.practice(), new PatientId(id), user.actor(), user.origin())
        .orElseThrow(NoSuchPage::new);
  }

  /**
   * @throws NoSuchPage when the practice has no such business or third party
   */
  public Payer payer(UUID id) {
    return payers.find(user.practice(), id, doer()).orElseThrow(NoSuchPage::new);
  }

  /**
   * Adds to an account's page what every account has: its terms, alerts and tasks and, of a
   * patient, who else pays for them.
   *
   * @param bills whether bills are made on its page, by all but its terms
   * @param money whether money is taken, by all but its terms
   */
  public void show(ShownAccount account, boolean bills, boolean money, Model model) {
    Terms terms = terms(account.id());
    model.addAttribute("shown", account);
    model.addAttribute("home", account.home());
    model.addAttribute("takesBills", bills && terms.status() == AccountStatus.OPEN);
    model.addAttribute("takesMoney", money && terms.status() != AccountStatus.CLOSED);
    model.addAttribute("terms", terms);
    List<AccountNote> all = notes.of(user.practice(), account.id());
    model.addAttribute(
        "noteAlerts", all.stream().filter(one -> one.isAlert() && !one.isDone()).toList());
    model.addAttribute(
        "noteTasks", all.stream().filter(one -> !one.isAlert() && !one.isDone()).toList());
    model.addAttribute("notesDone", all.stream().filter(AccountNote::isDone).toList());
    model.addAttribute("today", words.today());
    model.addAttribute(
        "policies",
        account.isPatient()
            ? policies.of(user.practice(), new PatientId(account.id()))
            : List.of());
  }

  Terms terms(UUID account) {
    return transactions.in(user.practice(), () -> accounts.terms(user.practice(), account));
  }

  /** What staff should see whenever these accounts are billed. */
  public List<String> alerts(List<UUID> accounts) {
    return accounts.stream()
        .distinct()
        .flatMap(id -> notes.alerts(user.practice(), id).stream())
        .map(note -> note.text())
        .toList();
  }
}
