package io.caregateway.gateway.fhir.audit;

import io.caregateway.gateway.fhir.FhirApiSettings;
import io.caregateway.gateway.fhir.search.PageLinks;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditSearch;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts AuditEvent together. */
@Configuration(proxyBeanMethods = false)
class AuditEventConfiguration {

  @Bean
  AuditEventResource auditEventResource(
      PracticeTransactions transactions,
      AuditTrail trail,
      AuditSearch search,
      AuditLog audit,
      CurrentUser currentUser,
      FhirApiSettings settings,
      FieldCipher cipher,
      Clock clock) {
    return new AuditEventResource(
        new AuditEvents(
            transactions,
            trail,
            search,
            audit,
            currentUser,
            new AuditSearchReader(settings),
            new PageLinks<>(cipher, clock, settings.pageLife(), "AuditEvent", AuditPage.class)));
  }
}
