package io.caregateway.core.intake;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jms.listener.SessionAwareMessageListener;
import org.springframework.transaction.TransactionException;

/**
 * Hands each message to its intake. While the database is away it holds the message and tries
 * again, so that an outage does not use up the broker's delivery attempts and fill the dead-letter
 * address with good messages. Everything else that fails goes back to the broker.
 */
final class HoldingListener implements SessionAwareMessageListener<Message> {

  private final MessageIntake<?> intake;
  private final RetryTemplate patience;

  /**
   * @param running false once the process stops, which ends the waiting
   */
  HoldingListener(MessageIntake<?> intake, BooleanSupplier running) {
    this.intake = intake;
    this.patience =
        new RetryTemplate(
            RetryPolicy.builder()
                .predicate(failure -> running.getAsBoolean() && isPassing(failure))
                .maxRetries(Long.MAX_VALUE)
                .delay(Duration.ofMillis(200))
                .multiplier(2)
                .maxDelay(Duration.ofSeconds(5))
                .build());
  }

  @Override
  public void onMessage(Message message, Session session) throws JMSException {
    byte[] body = MessageBody.of(message);
    try {
      patience.execute(() -> intake.take(body));
    } catch (RetryException e) {
      throw new IntakeFailed(e.getCause());
    }
  }

  private static boolean isPassing(Throwable failure) {
    return failure instanceof TransientDataAccessException
        || failure instanceof RecoverableDataAccessException
        || failure instanceof DataAccessResourceFailureException
        || failure instanceof TransactionException;
  }
}
