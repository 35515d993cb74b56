package io.caregateway.gateway.fhir.billing;

import io.caregateway.core.billing.bill.BillSearch;
import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.gateway.fhir.FhirApiSettings;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts Invoice, ChargeItem and Account together. */
@Configuration(proxyBeanMethods = false)
class BillingApiConfiguration {

  @Bean
  BillingAnswers billingAnswers(
      FieldCipher cipher, Clock clock, FhirApiSettings settings, AuditLog audit, CurrentUser user) {
    return new BillingAnswers(cipher, clock, settings, audit, user);
  }

  @Bean
  InvoiceResource invoiceResource(
      PracticeTransactions transactions,
      BillSearch search,
      PayerAccounts accounts,
      FhirApiSettings settings,
      BillingAnswers answers,
      CurrentUser user) {
    BillingSearchReader reader = new BillingSearchReader(settings, accounts);
    return new InvoiceResource(new Invoices(transactions, search, reader, answers, user));
  }

  @Bean
  ChargeItemResource chargeItemResource(
      PracticeTransactions transactions,
      BillSearch search,
      PayerAccounts accounts,
      FhirApiSettings settings,
      BillingAnswers answers,
      CurrentUser user) {
    BillingSearchReader reader = new BillingSearchReader(settings, accounts);
    return new ChargeItemResource(new ChargeItems(transactions, search, reader, answers, user));
  }

  @Bean
  AccountResource accountResource(
      PracticeTransactions transactions,
      PayerAccounts accounts,
      FhirApiSettings settings,
      AuditLog audit,
      CurrentUser user) {
    return new AccountResource(new AccountsServed(transactions, accounts, settings, audit, user));
  }
}
