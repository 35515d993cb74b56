package io.caregateway.core.intake;

import static io.caregateway.core.TestPatients.changed;
import static io.caregateway.core.TestPatients.newId;
import static io.caregateway.core.TestPatients.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.core.CoreTest;
import io.caregateway.core.RunningCore;
import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class DeliveryTest extends CoreTest {

  private static final int MANY = 40;
  private static final Demographics ADA = person("Lovelace", "9990000018", "1970-09-11");

  @Test
  void theSubscriptionKeepsMessagesWhileTheCoreIsDown() {
    PatientId patient = newId();
    stopCore();

    gateway.tell(changed(PRACTICE, patient, 1, ADA));
    startCore();

    awaitAccount(patient, account -> account.version() == 1);
  }

  @Test
  void messagesOutliveARestartOfTheBroker() throws Exception {
    PatientId patient = newId();
    stopCore();
    gateway.tell(changed(PRACTICE, patient, 1, ADA));

    BROKER.restart();
    startCore();

    awaitAccount(patient, account -> account.version() == 1);
  }

  @Test
  void theIntakeGoesOnByItselfWhenTheBrokerComesBack() throws Exception {
    PatientId patient = newId();
    Event event = gateway.tell(changed(PRACTICE, patient, 1, ADA));
    awaitAccount(patient, account -> account.version() == 1);

    BROKER.restart();
    gateway.tell(changed(PRACTICE, patient, 2, ADA));
    gateway.send(DemographicsChanged.DESTINATION, event);

    awaitAccount(patient, account -> account.version() == 2);
    await().until(() -> core.counted("demographics", "repeated") == 1);
    assertThat(applied(patient)).isEqualTo(2);
  }

  @Test
  void aCoreThatStartsBeforeItsBrokerTakesUpTheWorkLater() throws Exception {
    PatientId patient = newId();
    stopCore();
    gateway.tell(changed(PRACTICE, patient, 1, ADA));
    BROKER.stop();

    startCore();
    BROKER.start();

    awaitAccount(patient, account -> account.version() == 1);
  }

  @Test
  void twoProcessesShareOneSubscription() {
    List<PatientId> patients = Stream.generate(() -> newId()).limit(MANY).toList();
    try (RunningCore second = newCore()) {
      patients.forEach(patient -> gateway.tell(changed(PRACTICE, patient, 1, ADA)));

      await().until(() -> both(second, "applied") == MANY);
      assertThat(both(second, "repeated") + both(second, "ignored")).isZero();
    }
  }

  private static int both(RunningCore second, String result) {
    return core.counted("demographics", result) + second.counted("demographics", result);
  }

  @Test
  void aMessageMayComeAsBytes() {
    PatientId patient = newId();
    DemographicsChanged told = changed(PRACTICE, patient, 1, ADA);
    Event event = gateway.seal(DemographicsChanged.TYPE, PRACTICE, patient, told);

    gateway.send(DemographicsChanged.DESTINATION, context -> bytes(context, FeedJson.write(event)));

    awaitAccount(patient, account -> account.version() == 1);
  }

  private static BytesMessage bytes(JMSContext context, byte[] body) {
    try {
      BytesMessage message = context.createBytesMessage();
      message.writeBytes(body);
      return message;
    } catch (JMSException e) {
      throw new IllegalStateException(e);
    }
  }
}
