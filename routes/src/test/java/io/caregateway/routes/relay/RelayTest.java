package io.caregateway.routes.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.outbox.Outbox;
import io.caregateway.routes.practice.TestPractices;
import io.caregateway.routes.sync.TestClock;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import io.caregateway.testing.ArtemisExtension;
import io.caregateway.testing.PostgresExtension;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RelayTest {

  @RegisterExtension static final PostgresExtension DB = PostgresExtension.withSchemas("feed");
  @RegisterExtension static final ArtemisExtension BROKER = new ArtemisExtension();

  private static final OdsCode PRACTICE = new OdsCode("A81001");
  private static final Duration AT_LEAST_EVERY = Duration.ofHours(1);
  private static final RelaySettings SETTINGS =
      new RelaySettings(Duration.ofMillis(10), AT_LEAST_EVERY, 3, Duration.ofMillis(10));

  private final String queue = "relay." + UUID.randomUUID();
  private final PracticeTransactions transactions =
      new PracticeTransactions(new JdbcTransactionManager(DB.run()), JdbcClient.create(DB.run()));
  private final Outbox outbox = new Outbox(new JdbcTemplate(DB.run()));
  private final TestClock clock = new TestClock();
  private Relay relay;

  @BeforeEach
  void makeRelay() {
    relay =
        new Relay(
            transactions, outbox, new BrokerBatch(BROKER.connectionFactory()), SETTINGS, clock);
  }

  @Test
  void sendsAPracticesMessagesInOrderWithTheirIdAndPatient() throws Exception {
    List<Event> written = write(7);

    assertThat(List.of(send(), send(), send(), send())).containsExactly(3, 3, 1, 0);

    List<BytesMessage> received = receive(7);
    assertThat(received).extracting(RelayTest::event).isEqualTo(written);
    assertThat(received.get(0).getStringProperty("JMSXGroupID"))
        .isEqualTo(written.get(0).subject());
  }

  @Test
  void aBatchThatIsSentAgainAfterACrashArrivesOnce() throws Exception {
    List<Event> written = write(2);
    send();
    forgetThatTheyWereSent();

    assertThat(send()).isEqualTo(2);

    assertThat(receive(3)).extracting(RelayTest::event).isEqualTo(written);
  }

  @Test
  void severalRelaysAtOnceKeepTheOrder() throws Exception {
    List<Event> written = write(60);
    ExecutorService processes = Executors.newFixedThreadPool(4);
    IntStream.range(0, 4).forEach(i -> processes.execute(this::sendUntilNothingIsLeft));

    assertThat(receive(60)).extracting(RelayTest::event).isEqualTo(written);
    processes.shutdown();
  }

  @Test
  void whatTheBrokerDoesNotTakeStaysInTheOutbox() throws Exception {
    List<Event> written = write(1);
    Relay toNobody =
        new Relay(
            transactions,
            outbox,
            new BrokerBatch(new ActiveMQConnectionFactory("tcp://127.0.0.1:1")),
            SETTINGS,
            clock);

    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> toNobody.sendNews(PRACTICE))
          .isInstanceOf(BrokerAway.class)
          .hasMessageContaining("gateway.broker.url");
    }

    send();
    assertThat(receive(1)).extracting(RelayTest::event).isEqualTo(written);
  }

  @Test
  void anEmptyOutboxIsLeftAloneUntilThisProcessWritesOrItsTimeHasCome() {
    assertThat(relay.sendNews(PRACTICE)).isZero();

    write(new Outbox(new JdbcTemplate(DB.run())), 1);
    assertThat(relay.sendNews(PRACTICE)).isZero();
    clock.advance(AT_LEAST_EVERY);
    assertThat(relay.sendNews(PRACTICE)).isEqualTo(1);

    assertThat(relay.sendNews(PRACTICE)).isZero();
    write(4);
    assertThat(List.of(news(), news(), news())).containsExactly(3, 1, 0);
  }

  @Test
  void aLaneThatAnotherProcessHoldsIsAskedForAgainAtOnce() {
    write(1);
    new TransactionTemplate(new JdbcTransactionManager(DB.run()))
        .executeWithoutResult(
            another -> {
              assertThat(outbox.takeLane(PRACTICE)).isTrue();
              assertThat(CompletableFuture.supplyAsync(this::news).join()).isZero();
            });

    assertThat(news()).isEqualTo(1);
  }

  @Test
  void theRoutesSendWhatIsWrittenWhileTheyRun() throws Exception {
    try (DefaultCamelContext camel = new DefaultCamelContext()) {
      camel.addRoutes(new RelayRoutes(TestPractices.of(PRACTICE), relay, SETTINGS));
      camel.start();
      List<Event> written = write(5);

      assertThat(receive(5)).extracting(RelayTest::event).isEqualTo(written);
      await()
          .untilAsserted(
              () ->
                  assertThat(transactions.in(PRACTICE, () -> outbox.backlog(PRACTICE).depth()))
                      .isZero());
    }
  }

  private int news() {
    return relay.sendNews(PRACTICE);
  }

  private int send() {
    return relay.sendNext(PRACTICE);
  }

  private void sendUntilNothingIsLeft() {
    while (transactions.in(PRACTICE, () -> outbox.backlog(PRACTICE).depth()) > 0) {
      send();
    }
  }

  private void forgetThatTheyWereSent() {
    transactions.run(
        PRACTICE,
        () ->
            JdbcClient.create(DB.run())
                .sql("update feed.outbox set sent_at = null where destination = ?")
                .param("queue:" + queue)
                .update());
  }

  private List<Event> write(int count) {
    return write(outbox, count);
  }

  private List<Event> write(Outbox outbox, int count) {
    List<Event> events = IntStream.range(0, count).mapToObj(RelayTest::newEvent).toList();
    transactions.run(
        PRACTICE,
        () ->
            outbox.append(
                events.stream().map(e -> new Outbox.Message("queue:" + queue, e)).toList()));
    return events;
  }

  private static Event newEvent(int i) {
    return Event.of(
        UUID.randomUUID(),
        URI.create("urn:caregateway:test"),
        "test",
        PRACTICE,
        new PatientId(UUID.randomUUID()),
        Instant.parse("2026-11-02T09:30:00Z"),
        new byte[] {(byte) i});
  }

  /** Every message that comes until none has come for a second, or as many as are wanted. */
  private List<BytesMessage> receive(int most) {
    List<BytesMessage> received = new ArrayList<>();
    try (JMSContext context = BROKER.connectionFactory().createContext();
        JMSConsumer consumer = context.createConsumer(context.createQueue(queue))) {
      while (received.size() < most && consumer.receive(1000) instanceof BytesMessage message) {
        received.add(message);
      }
    }
    return received;
  }

  private static Event event(BytesMessage message) {
    try {
      return FeedJson.read(message.getBody(byte[].class), Event.class);
    } catch (JMSException e) {
      throw new AssertionError(e);
    }
  }
}
