package io.caregateway.safeguards.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.Safeguards;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import io.caregateway.testing.PostgresExtension;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PracticeTransactionsTest {

  @RegisterExtension
  static final PostgresExtension DB = PostgresExtension.withSchemas("keys", "audit");

  private static final OdsCode A = new OdsCode("A81001");
  private static final OdsCode B = new OdsCode("B82002");
  private static final String COUNT = "select count(*) from audit.record";

  @TempDir static Path home;
  private static Safeguards safeguards;

  @BeforeAll
  static void recordAnActOfA() {
    safeguards = new Safeguards(DB.run(), home.resolve("kek.p12"), Clock.systemUTC());
    safeguards.transactions.run(
        A,
        () ->
            safeguards.audit.append(
                AuditRecord.done(Act.SYNC, Actor.system("sync"), Origin.internal("r1"))));
  }

  @Test
  void aQueryThatForgetsThePracticeSeesNothing() {
    assertThat(count()).isZero();
  }

  @Test
  void onePracticeDoesNotSeeTheOthersRows() {
    assertThat(safeguards.transactions.in(A, this::count)).isPositive();
    assertThat(safeguards.transactions.in(B, this::count)).isZero();
  }

  @Test
  void onePracticeCannotWriteForTheOther() {
    assertThatThrownBy(
            () ->
                safeguards.transactions.run(
                    A,
                    () ->
                        safeguards
                            .jdbc
                            .sql("insert into audit.head (practice, next_seq) values ('B82002', 1)")
                            .update()))
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void aTransactionOfOnePracticeServesNoOther() {
    assertThatThrownBy(
            () -> safeguards.transactions.run(A, () -> safeguards.transactions.run(B, this::count)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsOfNoPracticeSeesNothingOfTheOneUnderWay() {
    PracticeTransactions transactions = safeguards.transactions;

    assertThat(transactions.in(A, () -> transactions.ofNone(this::count))).isZero();
    assertThatThrownBy(() -> transactions.ofNone(() -> transactions.in(A, this::count)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void thePracticeEndsWithTheTransaction() {
    safeguards.transactions.run(A, this::count);

    assertThat(
            safeguards
                .jdbc
                .sql("select coalesce(current_setting('caregateway.practice', true), '')")
                .query(String.class)
                .single())
        .isEmpty();
    assertThatThrownBy(() -> safeguards.transactions.current())
        .isInstanceOf(IllegalStateException.class);
  }

  private long count() {
    return safeguards.jdbc.sql(COUNT).query(Long.class).single();
  }
}
