package io.caregateway.feed.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.Event;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.inbox.Inbox;
import io.caregateway.testing.PostgresExtension;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxTest {

  @RegisterExtension static final PostgresExtension DB = PostgresExtension.withSchemas("feed");

  private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");

  private final OdsCode practice =
      new OdsCode("A" + ThreadLocalRandom.current().nextInt(10_000, 99_999));
  private JdbcTemplate jdbc;
  private Outbox outbox;

  @BeforeEach
  void open() {
    jdbc = new JdbcTemplate(DB.run());
    outbox = new Outbox(jdbc);
  }

  @Test
  void givesMessagesInTheOrderTheyWereWrittenUntilTheyAreSent() {
    List<Outbox.Message> written = messages(5);
    inPractice(() -> append(written));

    assertThat(inPractice(() -> outbox.unsent(practice, 3))).isEqualTo(written.subList(0, 3));
    inPractice(
        () -> {
          outbox.markSent(written.subList(0, 3), NOW);
          return true;
        });

    assertThat(inPractice(() -> outbox.unsent(practice, 9))).isEqualTo(written.subList(3, 5));
    assertThat(inPractice(() -> outbox.backlog(practice))).isEqualTo(new Outbox.Backlog(2, NOW));
  }

  @Test
  void oneProcessAtATimeHoldsAPracticesLane() {
    boolean[] second = new boolean[1];
    boolean first =
        inPractice(
            () -> {
              boolean taken = outbox.takeLane(practice);
              second[0] = inPractice(() -> outbox.takeLane(practice));
              return taken;
            });

    assertThat(first).isTrue();
    assertThat(second[0]).isFalse();
    assertThat(inPractice(() -> outbox.takeLane(practice))).isTrue();
  }

  @Test
  void tellsOnceThatMessagesWereCommitted() {
    inPractice(
        () -> {
          append(messages(1));
          assertThat(outbox.takeNews(practice)).isFalse();
          return append(messages(1));
        });

    assertThat(outbox.takeNews(new OdsCode("B82002"))).isFalse();
    assertThat(outbox.takeNews(practice)).isTrue();
    assertThat(outbox.takeNews(practice)).isFalse();
  }

  @Test
  void whatIsRolledBackIsNoNews() {
    assertThatThrownBy(
            () ->
                inPractice(
                    () -> {
                      append(messages(1));
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");

    assertThat(outbox.takeNews(practice)).isFalse();
  }

  @Test
  void anotherPracticesMessagesAreNotToBeSeen() {
    inPractice(() -> append(messages(1)));

    assertThat(new Outbox(jdbc).unsent(practice, 9)).isEmpty();
  }

  @Test
  void anInboxTakesAMessageOncePerConsumer() {
    Inbox inbox = new Inbox(jdbc);
    Event event = messages(1).get(0).event();

    assertThat(inPractice(() -> inbox.isFirst("core", event))).isTrue();
    assertThat(inPractice(() -> inbox.isFirst("core", event))).isFalse();
    assertThat(inPractice(() -> inbox.isFirst("other", event))).isTrue();
  }

  private boolean append(List<Outbox.Message> messages) {
    outbox.append(messages);
    return true;
  }

  private List<Outbox.Message> messages(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Outbox.Message(
                    "queue:test",
                    Event.of(
                        UUID.randomUUID(),
                        URI.create("urn:test"),
                        "test",
                        practice,
                        new PatientId(UUID.randomUUID()),
                        NOW,
                        new byte[] {(byte) i})))
        .toList();
  }

  private <T> T inPractice(Supplier<T> work) {
    TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(DB.run()));
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return template.execute(
        status -> {
          jdbc.queryForObject(
              "select set_config('caregateway.practice', ?, true)", String.class, practice.value());
          return work.get();
        });
  }
}
