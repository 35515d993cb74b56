package io.caregateway.gateway.api.account;

import io.caregateway.core.billing.Account;
import io.caregateway.core.billing.Accounts;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.payer.Payer;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.PayerReading;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.api.ApiRefusal;
import io.caregateway.gateway.api.ApiRefused;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows accounts to clients. Each call makes one audit record. */
@Component
public final class AccountReads {

  private final PracticeTransactions transactions;
  private final CurrentUser user;
  private final Accounts patients;
  private final PayerAccounts accounts;
  private final PayerReading payers;

  AccountReads(
      PracticeTransactions transactions,
      CurrentUser user,
      Accounts patients,
      PayerAccounts accounts,
      PayerReading payers) {
    this.transactions = transactions;
    this.user = user;
    this.patients = patients;
    this.accounts = accounts;
    this.payers = payers;
  }

  /**
   * An account: either a patient's, or a business's or third party's.
   *
   * @param patient null for the others
   * @param payer null for a patient
   */
  public record Held(UUID id, Standing standing, @Nullable Account patient, @Nullable Payer payer) {

    /** Whether how to reach the patient is kept from everybody. */
    boolean withholds() {
      return patient != null && (patient.restricted() || standing.frozen() != null);
    }
  }

  /**
   * Reads something of an account, in one transaction of the practice.
   *
   * @throws ApiRefused NOT_FOUND
   */
  public <T> T read(UUID account, Function<Held, T> what) {
    OdsCode practice = user.practice();
    Doer doer = new Doer(user.actor(), user.origin());
    return transactions
        .in(practice, () -> find(practice, account, doer).map(what))
        .orElseThrow(() -> new ApiRefused(ApiRefusal.NOT_FOUND));
  }

  /** What is not there is recorded too. */
  private Optional<Held> find(OdsCode practice, UUID account, Doer doer) {
    Optional<Standing> standing = accounts.find(practice, account);
    if (standing.filter(one -> !one.isPatient()).isPresent()) {
      return payers
          .find(practice, account, doer)
          .map(payer -> new Held(account, standing.get(), null, payer));
    }
    return patients
        .find(practice, new PatientId(account), doer.actor(), doer.origin())
        .map(patient -> new Held(account, standing.orElseThrow(), patient, null));
  }
}
