package io.caregateway.gateway.pages.bill;

import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.core.billing.payer.Payer;
import io.caregateway.core.billing.payer.Policies;
import io.caregateway.core.billing.payer.Policy;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.payer.AccountPages;
import io.caregateway.gateway.pages.payer.ShownAccount;
import io.caregateway.gateway.signon.CurrentUser;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a bill is about and who pays it, with what staff should know of both. */
@Component
final class BillParties {

  private static final String PATIENTS = "patients";

  private final CurrentUser user;
  private final AccountPages accounts;
  private final Policies policies;

  BillParties(CurrentUser user, AccountPages accounts, Policies policies) {
    this.user = user;
    this.accounts = accounts;
    this.policies = policies;
  }

  /**
   * Of a bill that is about to be made.
   *
   * @param account on whose page it is made
   * @param payer null where that account pays itself
   * @param alerts of both, to be seen before billing
   */
  record Parties(
      ShownAccount account,
      PayerKind kind,
      @Nullable UUID payer,
      @Nullable String payerName,
      List<String> alerts) {}

  /**
   * @param where "patients" or "payers"
   * @param payer who pays for a patient; null for themselves
   */
  Parties find(String where, UUID id, @Nullable UUID payer) {
    ShownAccount account = accounts.find(where, id);
    if (account.isPatient()) {
      return payer == null
          ? new Parties(account, PayerKind.PATIENT, null, null, accounts.alerts(List.of(id)))
          : paidBy(account, accounts.payer(payer), id);
    }
    Payer self = accounts.payer(id);
    if (payer != null || self.kind() != PayerKind.BUSINESS) {
      throw new NoSuchPage();
    }
    return new Parties(account, self.kind(), null, null, accounts.alerts(List.of(id)));
  }

  private Parties paidBy(ShownAccount account, Payer payer, UUID patient) {
    return new Parties(
        account,
        payer.kind(),
        payer.id(),
        payer.details().name(),
        accounts.alerts(List.of(payer.id(), patient)));
  }

  static NewBill bill(String where, UUID id, @Nullable UUID payer, UUID token, String day) {
    PatientId about = where.equals(PATIENTS) ? new PatientId(id) : null;
    return new NewBill(token, payer == null ? id : payer, about, day);
  }

  /** Where the account is on whose page a bill was made. */
  static String home(Bill bill) {
    PatientId patient = bill.patient();
    return patient == null ? "/payers/" + bill.payer() : "/" + PATIENTS + "/" + patient;
  }

  /** What staff should know of whoever pays a bill, and of whom it is about. */
  List<String> alerts(Bill bill) {
    PatientId patient = bill.patient();
    return accounts.alerts(
        Stream.of(bill.payer(), patient == null ? null : patient.value())
            .filter(Objects::nonNull)
            .toList());
  }

  /** By which policy somebody else pays it; mostly null. */
  @Nullable Policy policy(Bill bill) {
    PatientId patient = bill.patient();
    return patient == null || bill.payerKind() == PayerKind.PATIENT
        ? null
        : policies.find(user.practice(), patient, bill.payer()).orElse(null);
  }
}
