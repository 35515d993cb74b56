package io.caregateway.routes.consultation;

import io.caregateway.feed.inbox.Inbox;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.partner.Partners;
import io.caregateway.routes.patient.Patients;
import io.caregateway.routes.practice.Departures;
import io.caregateway.routes.practice.Practices;
import io.caregateway.routes.restriction.RestrictionConfiguration;
import io.caregateway.routes.restriction.Restrictions;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the reading of consultations together, where there is a broker to be asked by. */
@Configuration(proxyBeanMethods = false)
@Import(RestrictionConfiguration.class)
public class ConsultationConfiguration {

  @Bean
  Answers consultationAnswers(
      PracticeTransactions transactions,
      Inbox inbox,
      Outbox outbox,
      SealedEvents events,
      AuditLog audit,
      Clock clock) {
    return new Answers(transactions, inbox, outbox, events, audit, clock);
  }

  @Bean
  ConsultationRoutes consultationRoutes(
      Practices practices,
      Departures departures,
      Partners partners,
      Patients patients,
      Restrictions restrictions,
      Answers answers,
      ConsultationSettings settings,
      Clock clock) {
    return new ConsultationRoutes(
        settings,
        new Admission(practices, departures, patients, restrictions, settings, clock),
        new Pages(practices, partners),
        answers);
  }
}
