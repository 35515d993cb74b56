package io.caregateway.gateway.fhir.patient;

import io.caregateway.gateway.fhir.FhirApiSettings;
import io.caregateway.gateway.fhir.search.PageLinks;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.routes.patient.PatientConfiguration;
import io.caregateway.routes.patient.Patients;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts Patient together. */
@Configuration(proxyBeanMethods = false)
@Import(PatientConfiguration.class)
class PatientApiConfiguration {

  @Bean
  PatientResource patientResource(
      PracticeTransactions transactions,
      Patients patients,
      AuditLog audit,
      CurrentUser currentUser,
      FhirApiSettings settings,
      FieldCipher cipher,
      Clock clock) {
    return new PatientResource(
        new PatientReads(transactions, patients, audit, currentUser),
        new PatientSearches(
            transactions,
            patients,
            audit,
            currentUser,
            new SearchReader(settings),
            new PageLinks<>(cipher, clock, settings.pageLife(), "Patient", Page.class)));
  }
}
