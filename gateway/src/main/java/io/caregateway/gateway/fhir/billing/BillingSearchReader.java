package io.caregateway.gateway.fhir.billing;

import io.caregateway.core.billing.bill.BillQuery;
import io.caregateway.core.billing.bill.BillState;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.fhir.FhirApiSettings;
import io.caregateway.gateway.fhir.Parameters;
import io.caregateway.gateway.fhir.Refusal;
import io.caregateway.gateway.fhir.Refused;
import io.caregateway.gateway.fhir.Route;
import io.caregateway.gateway.fhir.search.PageSize;
import io.caregateway.gateway.fhir.search.TimeWindow;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads the first page that a search for invoices or charge items asks for; in the practice's
 * transaction under way. Drafts are nobody's invoices yet.
 */
final class BillingSearchReader {

  private static final Set<BillState> POSTED = EnumSet.of(BillState.POSTED);
  private static final Set<BillState> SERVED = EnumSet.of(BillState.POSTED, BillState.VOID);

  private final FhirApiSettings settings;
  private final PayerAccounts accounts;

  BillingSearchReader(FhirApiSettings settings, PayerAccounts accounts) {
    this.settings = settings;
    this.accounts = accounts;
  }

  /** Every bill that is served. */
  static BillQuery all() {
    return BillQuery.ALL.states(SERVED, null);
  }

  /**
   * @param resource whose parameters are known
   * @param when the parameter for the time of posting
   * @throws Refused when a parameter is unknown, malformed or given twice
   */
  BillingPage read(
      OdsCode practice, String resource, BillingParameter when, Parameters parameters) {
    PageSize size = PageSize.read(parameters, BillingParameter.of(resource), settings);
    BillQuery query = all();
    int line = 0;
    Optional<String> id = parameters.one(BillingParameter.ID.parameter());
    if (id.isPresent()) {
      LineId wanted = LineId.read(id.get()).orElseThrow(() -> new Refused(Refusal.ID_MALFORMED));
      line = wanted.line();
      query = query.id(wanted.bill());
    }
    Optional<PatientId> patient = patient(parameters);
    if (patient.isPresent()) {
      query = query.patients(ids(practice, patient.get().value()));
    }
    Optional<String> account = parameters.one(BillingParameter.ACCOUNT.parameter());
    if (account.isPresent()) {
      query = query.accounts(ids(practice, account(account.get())));
    }
    Optional<String> status = parameters.one(BillingParameter.STATUS.parameter());
    if (status.isPresent()) {
      query = status(query, status.get());
    }
    TimeWindow posted = TimeWindow.read(when.parameter(), parameters.all(when.parameter()));
    String updated = BillingParameter.LAST_UPDATED.parameter();
    TimeWindow changed = TimeWindow.read(updated, parameters.all(updated));
    query = query.posted(posted.from(), posted.before()).changed(changed.from(), changed.before());
    return new BillingPage(query, line, null, 0, size.most(), size.countOnly());
  }

  /**
   * @throws Refused PATIENT_MALFORMED
   */
  static Optional<PatientId> patient(Parameters parameters) {
    Optional<String> subject = parameters.one(BillingParameter.SUBJECT.parameter());
    return parameters
        .one(BillingParameter.PATIENT.parameter())
        .or(() -> subject)
        .map(
            reference ->
                Route.patientId(reference.replaceFirst("^Patient/", ""))
                    .orElseThrow(() -> new Refused(Refusal.PATIENT_MALFORMED)));
  }

  private static UUID account(String reference) {
    return Route.patientId(reference.replaceFirst("^Account/", ""))
        .map(PatientId::value)
        .orElseThrow(() -> new Refused(Refusal.ACCOUNT_MALFORMED));
  }

  private static BillQuery status(BillQuery query, String token) {
    return switch (token.substring(token.indexOf('|') + 1)) {
      case "issued" -> query.states(POSTED, false);
      case "balanced" -> query.states(POSTED, true);
      case "cancelled" -> query.states(EnumSet.of(BillState.VOID), null);
      default -> throw new Refused(Refusal.STATUS_MALFORMED);
    };
  }

  private Set<UUID> ids(OdsCode practice, UUID account) {
    return accounts.find(practice, account).map(Standing::ids).orElse(Set.of(account));
  }
}
