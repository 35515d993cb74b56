package io.caregateway.gateway.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caregateway.core.billing.money.AccountMoney;
import io.caregateway.core.billing.payer.Payer;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.gateway.api.Amount;
import io.caregateway.gateway.api.bill.PaymentView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an account stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Account")
record AccountView(
    UUID id,
    @Schema(description = "patient, business or third-party", example = "patient") String kind,
    @Schema(description = "Where records were merged, the account that is left")
        @Nullable UUID mergedInto,
    @Schema(description = "Why nothing new may be billed; not there when it may")
        @Nullable String refusal,
    @Schema(description = "What staff should know", example = "This patient has died.")
        @Nullable String notice,
    @Schema(description = "Still to pay on all bills") Amount owed,
    @Schema(description = "The payer's money that is set against no bill") Amount inHand,
    @Schema(description = "Who it is, unless a patient, whom FHIR's Patient tells")
        @Nullable PayerView payer,
    TermsView terms,
    @Schema(description = "Payments and refunds, newest first, 250 at the most")
        List<PaymentView> payments) {

  private static final int MOST = 250;

  static AccountView of(AccountReads.Held held, AccountMoney money) {
    Standing standing = held.standing();
    Payer payer = held.payer();
    return new AccountView(
        held.id(),
        standing.kind().word(),
        standing.payer().equals(held.id()) ? null : standing.payer(),
        standing.refusal(),
        standing.notice(),
        Amount.of(money.owed()),
        Amount.of(money.inHand()),
        payer == null ? null : PayerView.of(payer),
        TermsView.of(standing.terms(), held.withholds()),
        money.payments().stream().limit(MOST).map(PaymentView::of).toList());
  }
}
