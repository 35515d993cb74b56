package io.caregateway.safeguards.tenancy;

import io.caregateway.feed.OdsCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Database transactions of one practice. Row-level security shows and takes that practice's rows
 * alone; a query outside of such a transaction sees nothing.
 */
public final class PracticeTransactions {

  private final TransactionTemplate joining;
  private final TransactionTemplate separate;
  private final TransactionTemplate nested;
  private final JdbcClient jdbc;

  public PracticeTransactions(PlatformTransactionManager transactions, JdbcClient jdbc) {
    this.joining = new TransactionTemplate(transactions);
    this.separate = new TransactionTemplate(transactions);
    this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.jdbc = jdbc;
  }

  /**
   * Does the work in a transaction of this practice, or in the one under way if it is of the same
   * practice.
   *
   * @throws IllegalStateException when a transaction of another practice, or of none, is under way
   */
  public <T extends @Nullable Object> T in(OdsCode practice, Supplier<T> work) {
    OdsCode underWay = bound();
    if (underWay != null) {
      if (!underWay.equals(practice)) {
        throw new IllegalStateException(
            "A transaction of " + underWay + " is under way; it cannot serve " + practice + ".");
      }
      return work.get();
    }
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A transaction without a practice is under way.");
    }
    return inNew(joining, practice, work);
  }

  /**
   * As {@link #in}, for work of which nothing stands when it throws: a transaction under way goes
   * on from where it was before.
   */
  public <T extends @Nullable Object> T whole(OdsCode practice, Supplier<T> work) {
    return bound() == null ? in(practice, work) : nested.execute(status -> in(practice, work));
  }

  /** As {@link #in}, for work that has nothing to give back. */
  public void run(OdsCode practice, Runnable work) {
    in(
        practice,
        () -> {
          work.run();
          return Boolean.TRUE;
        });
  }

  /** Does the work in a transaction of its own, which stands whatever becomes of one under way. */
  public <T extends @Nullable Object> T apart(OdsCode practice, Supplier<T> work) {
    return without(() -> inNew(separate, practice, work));
  }

  /** As {@link #apart}, for work with what is of no practice: it sees nothing that is of one. */
  public <T extends @Nullable Object> T ofNone(Supplier<T> work) {
    return without(() -> separate.execute(status -> work.get()));
  }

  /** Looks something up: in the transaction under way if it is of this practice, else apart. */
  public <T extends @Nullable Object> T look(OdsCode practice, Supplier<T> work) {
    return practice.equals(bound()) ? work.get() : apart(practice, work);
  }

  /**
   * The practice of the transaction under way.
   *
   * @throws IllegalStateException when there is none
   */
  public OdsCode current() {
    OdsCode practice = bound();
    if (practice == null) {
      throw new IllegalStateException("No transaction of a practice is under way.");
    }
    return practice;
  }

  /** Makes the transaction under way on a connection of its own one of this practice. */
  public static void bind(Connection connection, OdsCode practice) throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement("select set_config('caregateway.practice', ?, true)")) {
      set.setString(1, practice.value());
      set.execute();
    }
  }

  private @Nullable OdsCode bound() {
    return (OdsCode) TransactionSynchronizationManager.getResource(this);
  }

  /** Does the work as if no transaction of a practice were under way. */
  private <T extends @Nullable Object> T without(Supplier<T> work) {
    Object outer = TransactionSynchronizationManager.unbindResourceIfPossible(this);
    try {
      return work.get();
    } finally {
      if (outer != null) {
        TransactionSynchronizationManager.bindResource(this, outer);
      }
    }
  }

  private <T extends @Nullable Object> T inNew(
      TransactionTemplate template, OdsCode practice, Supplier<T> work) {
    return template.execute(
        status -> {
          jdbc.sql("select set_config('caregateway.practice', ?, true)")
              .param(practice.value())
              .query(String.class)
              .single();
          TransactionSynchronizationManager.bindResource(this, practice);
          try {
            return work.get();
          } finally {
            TransactionSynchronizationManager.unbindResource(this);
          }
        });
  }
}
