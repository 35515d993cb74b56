package io.caregateway.core.billing.banking;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.RunningCore;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.PracticeTime;
import io.caregateway.core.billing.desk.Desk;
import io.caregateway.core.billing.money.TypedPayment;
import io.caregateway.core.billing.report.Filter;
import io.caregateway.core.billing.report.Report;
import io.caregateway.core.billing.report.ReportKind;
import io.caregateway.core.billing.report.Reports;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.audit.Act;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two branches and what nobody knows the branch of, each with a cash box. */
class BranchBankingTest extends BilledTest {

  @Test
  void eachBranchCountsAndClosesItsOwnTills() {
    UUID main = branch("MAIN", "Main Street");
    UUID mill = branch("MILL", "The Mill");
    takes(main, "20.00");
    PatientId payer = takes(mill, "7.00");
    takes(null, "3.00");
    TypedPayment back = new TypedPayment(UUID.randomUUID(), "2.00", "cash", "", main);
    done(payments().refund(PRACTICE, payer.value(), back, PRIYA));

    assertThat(cash(main)).isEqualTo(new Money(1800));
    assertThat(cash(mill)).isEqualTo(new Money(700));
    assertThat(cash(null)).isEqualTo(new Money(300));
    assertThat(bankings().open(PRACTICE, today()))
        .extracting(OpenTill::branch)
        .as("those of no branch are last")
        .endsWith((UUID) null)
        .contains(main, mill);
    UUID banking = UUID.randomUUID();
    done(close(banking, main, "18.00"));
    assertThat(close(banking, mill, "18.00")).as("another till").isInstanceOf(NotAllowed.class);
    assertThat(close(UUID.randomUUID(), main, "0.00")).isInstanceOf(NotAllowed.class);
    assertThat(bankings().find(PRACTICE, banking).orElseThrow().branch()).isEqualTo(main);
    assertThat(cash(main)).isEqualTo(new Money(0));
    assertThat(cash(mill)).isEqualTo(new Money(700));

    done(bankings().reverse(PRACTICE, banking, "Counted again", PRIYA));
    assertThat(cash(main)).isEqualTo(new Money(1800));
    assertThat(recorded(Act.BANKING_CLOSED)).isNotEmpty();
    assertBalanced();

    Report report =
        books
            .bean(Reports.class)
            .of(PRACTICE, ReportKind.BANKING, Filter.of(today(), today()), PRIYA);
    assertThat(report.rows().toString()).contains("Main Street", "The Mill");
  }

  private static Outcome close(UUID token, @Nullable UUID branch, String counted) {
    TypedBanking typed = new TypedBanking(token, "cash", branch, today(), counted, "Counted");
    return bankings().close(PRACTICE, typed, PRIYA);
  }

  private static Money cash(@Nullable UUID branch) {
    return bankings().open(PRACTICE, Till.CASH, branch, today()).expected();
  }

  private static PatientId takes(@Nullable UUID branch, String pounds) {
    PatientId payer = patient();
    TypedPayment cash = new TypedPayment(UUID.randomUUID(), pounds, "cash", "", branch);
    done(payments().deposit(PRACTICE, payer.value(), cash, PRIYA));
    return payer;
  }

  private static UUID branch(String code, String name) {
    UUID id = UUID.randomUUID();
    done(books.bean(Desk.class).addBranch(PRACTICE, id, code, name, PRIYA));
    return id;
  }

  private static LocalDate today() {
    return PracticeTime.day(RunningCore.NOW);
  }

  private static Bankings bankings() {
    return books.bean(Bankings.class);
  }
}
