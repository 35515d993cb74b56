package io.caregateway.feed.intake;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Hands messages to their intake. While the database is away it holds them and tries again, so that
 * an outage does not use up the broker's delivery attempts and fill the dead-letter address with
 * good messages. Everything else that fails goes back to the broker.
 */
final class HeldIntake {

  private final Consumer<List<byte[]>> intake;
  private final RetryTemplate patience;

  /**
   * @param running false once the process stops, which ends the waiting
   */
  HeldIntake(Consumer<List<byte[]>> intake, BooleanSupplier running) {
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

  /**
   * @param bodies the messages, in the order in which they came
   */
  void take(List<byte[]> bodies) {
    try {
      patience.execute(
          () -> {
            intake.accept(bodies);
            return Boolean.TRUE;
          });
    } catch (RetryException e) {
      throw new IntakeFailed(e.getCause());
    }
  }

  /** Whether the database is away, or too busy. */
  static boolean isPassing(Throwable failure) {
    return failure instanceof TransientDataAccessException
        || failure instanceof RecoverableDataAccessException
        || failure instanceof DataAccessResourceFailureException
        || failure instanceof TransactionException;
  }
}
