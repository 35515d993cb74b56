package io.caregateway.feed.intake;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jms.listener.DefaultMessageListenerContainer;

/**
 * Takes in together what waits together: one transacted session acknowledges up to {@value #MOST}
 * messages at once. A message that comes again is the last of its batch, and mostly the only one,
 * so that one that never gets in does not use up the delivery attempts of others.
 */
final class BatchContainer extends DefaultMessageListenerContainer {

  /** More would keep a practice's transaction open for long, and come again as many. */
  static final int MOST = 100;

  private final HeldIntake intake;
  private final ThreadLocal<List<Message>> received = ThreadLocal.withInitial(ArrayList::new);

  /**
   * @param intake of the messages, which can tell that this container stops
   */
  BatchContainer(Consumer<List<byte[]>> intake) {
    this.intake = new HeldIntake(intake, this::isRunning);
  }

  @Override
  protected @Nullable Message receiveMessage(MessageConsumer consumer) throws JMSException {
    List<Message> batch = received.get();
    batch.clear();
    Message first = super.receiveMessage(consumer);
    Message next = first;
    while (next != null) {
      batch.add(next);
      boolean full = batch.size() == MOST || next.getJMSRedelivered();
      next = full ? null : consumer.receiveNoWait();
    }
    return first;
  }

  @Override
  protected void invokeListener(Session session, Message first) throws JMSException {
    List<byte[]> bodies = new ArrayList<>();
    for (Message message : received.get()) {
      bodies.add(MessageBody.of(message));
    }
    intake.take(bodies);
  }
}
