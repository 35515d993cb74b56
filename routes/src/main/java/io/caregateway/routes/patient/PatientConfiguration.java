package io.caregateway.routes.patient;

import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.rights.OwnPeople;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts together what keeps and finds patients. Needs the safeguards, an {@link Outbox}, a {@link
 * Clock} and a {@link JdbcTemplate} of the run role.
 */
@Configuration(proxyBeanMethods = false)
public class PatientConfiguration {

  @Bean
  PatientIndexes patientIndexes(BlindIndex index) {
    return new PatientIndexes(index);
  }

  @Bean
  PatientRows patientRows(FieldCipher cipher, PatientIndexes indexes) {
    return new PatientRows(cipher, indexes);
  }

  @Bean
  Patients patients(
      JdbcTemplate jdbc,
      PracticeTransactions transactions,
      PatientRows rows,
      PatientIndexes indexes) {
    return new Patients(jdbc, transactions, rows, indexes);
  }

  @Bean
  Tombstones tombstones(JdbcTemplate jdbc, PatientIndexes indexes) {
    return new Tombstones(jdbc, indexes);
  }

  @Bean
  Subjects subjects(JdbcTemplate jdbc, Patients patients, ObjectProvider<OwnPeople> others) {
    return new Subjects(jdbc, patients, others.stream().toList());
  }

  @Bean
  PatientHolding patientHolding(
      JdbcTemplate jdbc, Patients patients, PatientRows rows, Tombstones tombstones, Clock clock) {
    return new PatientHolding(jdbc, patients, rows, tombstones, clock);
  }

  @Bean
  Abreast patientsAbreast() {
    return new Abreast(Runtime.getRuntime().availableProcessors());
  }

  @Bean
  PatientIntake patientIntake(
      JdbcTemplate jdbc,
      Patients patients,
      PatientRows rows,
      PatientIndexes indexes,
      Tombstones tombstones,
      FieldCipher cipher,
      Abreast abreast,
      Outbox outbox,
      Clock clock) {
    return new PatientIntake(
        new PatientTable(jdbc),
        patients,
        rows,
        indexes,
        tombstones,
        cipher,
        abreast,
        outbox,
        clock);
  }
}
