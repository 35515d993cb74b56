package io.caregateway.routes.patient;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.SafeguardsConfiguration;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeyEncryptionKey;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.rights.Subject;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** What keeps patients, on a test's database, without a clinical system. */
final class KeptPatients {

  final OdsCode practice;
  private final AnnotationConfigApplicationContext spring =
      new AnnotationConfigApplicationContext();

  KeptPatients(DataSource database, Path folder, OdsCode practice) {
    this.practice = practice;
    spring.registerBean(DataSource.class, () -> new DelegatingDataSource(database));
    spring.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
    spring.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
    spring.registerBean(
        PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
    spring.registerBean(
        KeyEncryptionKey.class, () -> new KeystoreFile(folder.resolve("k.p12"), null).open());
    spring.registerBean(Clock.class, Clock::systemUTC);
    spring.registerBean(Outbox.class, () -> new Outbox(new JdbcTemplate(database)));
    spring.register(SafeguardsConfiguration.class, PatientConfiguration.class);
    spring.refresh();
  }

  Patients patients() {
    return spring.getBean(Patients.class);
  }

  /** Takes records in as one page. */
  Applied apply(Freshness freshness, Demographics... records) {
    List<Arrival> arrivals = Arrays.stream(records).map(this::arrival).toList();
    return in(intake -> intake.apply(practice, arrivals, freshness));
  }

  Applied apply(Demographics... records) {
    return apply(Freshness.NEWER_ONLY, records);
  }

  Optional<Applied> answered(String asked, Demographics record) {
    return in(intake -> intake.answered(practice, asked, arrival(record)));
  }

  <T> T in(Function<PatientIntake, T> work) {
    PatientIntake intake = spring.getBean(PatientIntake.class);
    return spring.getBean(PracticeTransactions.class).in(practice, () -> work.apply(intake));
  }

  Subject subject(PatientId patient) {
    return spring
        .getBean(PracticeTransactions.class)
        .in(practice, () -> spring.getBean(Subjects.class).find(practice, patient))
        .orElseThrow();
  }

  /** As an approved erasure does, so far as demographics go. */
  void erase(PatientId patient) {
    Subject whose = subject(patient);
    spring
        .getBean(PracticeTransactions.class)
        .run(practice, () -> spring.getBean(PatientHolding.class).erase(whose));
  }

  SourceKey source(String id) {
    return spring.getBean(PatientIndexes.class).source(practice, id);
  }

  KeptPatient kept(String sourceId) {
    return patients().search(practice, PatientQuery.ALL, null, 1000).stream()
        .filter(patient -> sourceId.equals(patient.demographics().sourceId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not kept: " + sourceId));
  }

  List<DemographicsChanged> messages() {
    Outbox outbox = spring.getBean(Outbox.class);
    SealedEvents events = spring.getBean(SealedEvents.class);
    return spring
        .getBean(PracticeTransactions.class)
        .in(practice, () -> outbox.unsent(practice, 10_000))
        .stream()
        .map(message -> events.open(message.event(), DemographicsChanged.class))
        .toList();
  }

  /** As rows were kept before they had all that the message told. */
  void seal(KeptPatient patient, Demographics alone) {
    Binding here = new Binding("gateway.patient", patient.id().toString(), patient.version());
    byte[] sealed = spring.getBean(FieldCipher.class).seal(practice, here, FeedJson.write(alone));
    spring
        .getBean(PracticeTransactions.class)
        .run(
            practice,
            () ->
                spring
                    .getBean(JdbcTemplate.class)
                    .update(
                        "update gateway.patient set demographics = ? where id = ?",
                        sealed,
                        patient.id().value()));
  }

  private Arrival arrival(Demographics record) {
    byte[] bytes = record.toString().getBytes(UTF_8);
    PatientIndexes indexes = spring.getBean(PatientIndexes.class);
    String id = Objects.requireNonNull(record.sourceId());
    return new Arrival(id, indexes.source(practice, id), indexes.bytes(practice, bytes), record);
  }
}
