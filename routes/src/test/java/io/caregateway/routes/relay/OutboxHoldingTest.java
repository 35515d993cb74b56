package io.caregateway.routes.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.BillingHappened;
import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.Event;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.safeguards.encryption.FieldCipher;
import io.caregateway.safeguards.encryption.KeystoreFile;
import io.caregateway.safeguards.encryption.PracticeKeys;
import io.caregateway.safeguards.encryption.SealedEvents;
import io.caregateway.safeguards.rights.Subject;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.testing.PostgresExtension;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class OutboxHoldingTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "feed");

  private static final OdsCode PRACTICE = new OdsCode("A81001");

  @TempDir private Path home;

  private final JdbcClient jdbc = JdbcClient.create(DB.run());
  private final PracticeTransactions transactions =
      new PracticeTransactions(new JdbcTransactionManager(DB.run()), jdbc);
  private final Outbox outbox = new Outbox(new JdbcTemplate(DB.run()));
  private final PatientId patient = new PatientId(UUID.randomUUID());

  @Test
  void anErasureTakesWhatWasNotSentButTheBooksMessages() {
    Event changed = event(DemographicsChanged.TYPE);
    Event billed = event(BillingHappened.TYPE);
    Event billedBefore = event(BillingHappened.TYPE);
    transactions.run(
        PRACTICE,
        () -> {
          outbox.append(BillingHappened.DESTINATION, billedBefore);
          outbox.markSent(outbox.unsent(PRACTICE, 10), Instant.EPOCH);
          outbox.append(DemographicsChanged.DESTINATION, changed);
          outbox.append(BillingHappened.DESTINATION, billed);
          holding().erase(Subject.of(PRACTICE, patient));
        });

    assertThat(transactions.in(PRACTICE, () -> outbox.unsent(PRACTICE, 10)))
        .extracting(Outbox.Message::event)
        .containsExactly(billed);
    List<byte[]> kept =
        transactions.in(
            PRACTICE,
            () ->
                jdbc.sql("select data from feed.outbox where data <> ''")
                    .query(byte[].class)
                    .list());
    assertThat(kept).hasSize(1);
  }

  private OutboxHolding holding() {
    PracticeKeys keys =
        new PracticeKeys(
            new KeystoreFile(home.resolve("kek.p12"), null).open(), transactions, jdbc);
    return new OutboxHolding(jdbc, new SealedEvents(new FieldCipher(keys)));
  }

  private Event event(String type) {
    return Event.of(
        UUID.randomUUID(),
        URI.create("urn:caregateway:core"),
        type,
        PRACTICE,
        patient,
        Instant.EPOCH,
        new byte[] {1});
  }
}
