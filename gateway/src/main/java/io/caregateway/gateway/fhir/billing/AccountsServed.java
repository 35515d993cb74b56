package io.caregateway.gateway.fhir.billing;

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
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Account;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.jspecify.annotations.Nullable;

/** Reads and searches of accounts: a search names one, so that it has one page. */
final class AccountsServed {

  private static final String TYPE = "Account";

  private final PracticeTransactions transactions;
  private final PayerAccounts accounts;
  private final FhirApiSettings settings;
  private final AuditLog audit;
  private final CurrentUser user;

  AccountsServed(
      PracticeTransactions transactions,
      PayerAccounts accounts,
      FhirApiSettings settings,
      AuditLog audit,
      CurrentUser user) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.settings = settings;
    this.audit = audit;
    this.user = user;
  }

  /**
   * @throws Refused ACCOUNT_UNKNOWN
   */
  Account read(UUID id) {
    OdsCode practice = user.practice();
    return transactions.in(
        practice,
        () -> {
          Standing standing =
              accounts.find(practice, id).orElseThrow(() -> new Refused(Refusal.ACCOUNT_UNKNOWN));
          record(Act.PATIENT_READ, standing, TYPE + " " + id);
          return BillingWriter.account(practice, standing);
        });
  }

  /**
   * @throws Refused ACCOUNT_NOT_NAMED, or when a parameter is unknown, malformed or given twice
   */
  Bundle search(Parameters parameters, String base) {
    PageSize size = PageSize.read(parameters, BillingParameter.of(TYPE), settings);
    Optional<UUID> patient = BillingSearchReader.patient(parameters).map(PatientId::value);
    Optional<UUID> id =
        parameters
            .one(BillingParameter.ID.parameter())
            .map(
                text ->
                    Route.patientId(text)
                        .map(PatientId::value)
                        .orElseThrow(() -> new Refused(Refusal.ID_MALFORMED)));
    UUID wanted = id.or(() -> patient).orElseThrow(() -> new Refused(Refusal.ACCOUNT_NOT_NAMED));
    OdsCode practice = user.practice();
    return transactions.in(
        practice,
        () -> {
          Optional<Standing> standing =
              accounts
                  .find(practice, wanted)
                  .filter(found -> patient.map(found.ids()::contains).orElse(true));
          record(
              Act.PATIENT_SEARCH,
              standing.orElse(null),
              TYPE + ", found " + (standing.isPresent() ? 1 : 0));
          List<Account> found =
              standing.stream().map(one -> BillingWriter.account(practice, one)).toList();
          return bundle(base, found, size);
        });
  }

  private static Bundle bundle(String base, List<Account> found, PageSize size) {
    Bundle bundle = new Bundle();
    bundle.setType(BundleType.SEARCHSET).setTotal(found.size());
    if (!size.countOnly()) {
      for (Account account : found) {
        bundle
            .addEntry()
            .setFullUrl(base + "/" + TYPE + "/" + account.getIdElement().getIdPart())
            .setResource(account)
            .getSearch()
            .setMode(SearchEntryMode.MATCH);
      }
    }
    return bundle;
  }

  private void record(Act act, @Nullable Standing standing, String what) {
    AuditRecord read =
        AuditRecord.done(act, user.actor(), user.origin()).about("FHIR API, " + what);
    audit.append(
        standing != null && standing.isPatient() ? read.of(new PatientId(standing.payer())) : read);
  }
}
