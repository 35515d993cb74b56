package io.caregateway.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.feed.DemographicsChanged;
import io.caregateway.feed.Event;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.WriteBackOutcome;
import io.caregateway.safeguards.encryption.SealedEvents;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.net.URI;
import java.util.function.Function;

/** The gateway as the core knows it: somebody who sends messages. */
public final class TestGateway {

  private static final URI SOURCE = URI.create("urn:caregateway:gateway");

  private final ConnectionFactory connections;
  private final SealedEvents events;

  public TestGateway(ConnectionFactory connections, SealedEvents events) {
    this.connections = connections;
    this.events = events;
  }

  public Event tell(DemographicsChanged told) {
    Event event = seal(DemographicsChanged.TYPE, told.practice(), told.patient(), told);
    send(DemographicsChanged.DESTINATION, event);
    return event;
  }

  public Event tell(WriteBackOutcome told) {
    Event event = seal(WriteBackOutcome.TYPE, told.practice(), told.patient(), told);
    send(WriteBackOutcome.DESTINATION, event);
    return event;
  }

  public Event seal(String type, OdsCode practice, PatientId patient, Object told) {
    return events.seal(SOURCE, type, practice, patient, RunningCore.NOW, told);
  }

  /** Without the duplicate id, so that the broker lets a repeated message through. */
  public void send(String destination, Event event) {
    String json = new String(FeedJson.write(event), UTF_8);
    send(
        destination,
        context -> {
          Message message = context.createTextMessage(json);
          try {
            message.setStringProperty("JMSXGroupID", event.subject());
          } catch (JMSException e) {
            throw new IllegalStateException(e);
          }
          return message;
        });
  }

  public void send(String destination, Function<JMSContext, Message> message) {
    String name = destination.substring(destination.indexOf(':') + 1);
    try (JMSContext context = connections.createContext()) {
      context
          .createProducer()
          .send(
              destination.startsWith("topic:")
                  ? context.createTopic(name)
                  : context.createQueue(name),
              message.apply(context));
    }
  }
}
