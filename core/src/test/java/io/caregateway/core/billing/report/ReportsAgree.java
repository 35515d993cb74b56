package io.caregateway.core.billing.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.RunningCore;
import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.debt.AgedDebtReading;
import io.caregateway.core.billing.ledger.Book;
import io.caregateway.core.billing.money.Method;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shows of a whole year, from the first movement on, that its reports agree with each other. */
public final class ReportsAgree {

  private static final List<ReportKind> BY_DAYS =
      List.of(ReportKind.INCOME, ReportKind.SHARES, ReportKind.VAT, ReportKind.BANKING);

  private final RunningCore core;
  private final OdsCode practice;
  private final Doer doer;
  private final Filter year;
  private final Map<Book, Money> balances;
  private Duration longest = Duration.ZERO;

  private ReportsAgree(
      RunningCore core, OdsCode practice, Doer doer, Filter year, Map<Book, Money> balances) {
    this.core = core;
    this.practice = practice;
    this.doer = doer;
    this.year = year;
    this.balances = balances;
  }

  /**
   * @param first of the year
   * @param balances of all books at its end
   * @return how long the report took that took longest, with all its rows
   */
  public static Duration check(
      RunningCore core, OdsCode practice, Doer doer, LocalDate first, Map<Book, Money> balances) {
    Filter year = Filter.of(first, first.plusYears(1).minusDays(1));
    ReportsAgree reports = new ReportsAgree(core, practice, doer, year, balances);
    reports.check();
    return reports.longest;
  }

  private void check() {
    Report incomes = of(ReportKind.INCOME, year);
    long income = Read.total(incomes, 4);
    long tax = Read.total(of(ReportKind.VAT, year), 5);
    assertThat(income).isEqualTo(-book(Book.INCOME)).isEqualTo(Read.drawn(incomes)).isPositive();
    assertThat(tax).isEqualTo(-book(Book.VAT)).isPositive();
    assertThat(Read.total(of(ReportKind.VAT, year), 2)).isEqualTo(income);
    assertThat(Read.total(of(ReportKind.SHARES, year), 2)).isEqualTo(income);
    assertThat(Read.total(of(ReportKind.CREDIT, year), 2)).isEqualTo(-book(Book.CREDIT));
    assertThat(debt().pence()).isEqualTo(book(Book.RECEIVABLE)).isPositive();
    for (Method method : Method.values()) {
      Filter till = new Filter(year.from(), year.to(), "", "", "", null, method);
      assertThat(Read.total(of(ReportKind.BANKING, till), 5)).isEqualTo(paid(method));
    }
    assertThat(Read.total(of(ReportKind.BANKING, year), 5))
        .as("what was taken is in a till, or was found to be missing")
        .isEqualTo(
            book(Book.TILL_DIFFERENCE)
                + Arrays.stream(Method.values()).mapToLong(one -> book(one.book())).sum());
    assertThat(posted() - credited()).as("invoices less credit notes").isEqualTo(income + tax);
    monthsAddUp();
    services(income + tax);
  }

  private void monthsAddUp() {
    for (ReportKind kind : BY_DAYS) {
      Report whole = of(kind, year);
      for (int column = 2; column < whole.columns().size(); column++) {
        if (!whole.columns().get(column).numeric()) {
          continue;
        }
        int at = column;
        long months =
            IntStream.range(0, 12).mapToLong(month -> Read.total(of(kind, month(month)), at)).sum();
        assertThat(months)
            .as(kind.title() + ", " + whole.columns().get(at).title())
            .isEqualTo(Read.total(whole, at));
      }
    }
  }

  private Filter month(int number) {
    LocalDate first = year.from().plusMonths(number);
    return Filter.of(first, first.plusMonths(1).minusDays(1));
  }

  private void services(long kept) {
    Report services = of(ReportKind.SERVICES, year);
    long sum = 0;
    long begun = System.nanoTime();
    for (List<Cell> row : services.rows()) {
      if (!Read.words(row.get(6)).equals("Not billed")) {
        sum += ((Cell.Pounds) row.get(5)).amount().pence();
      }
      assertThat(Read.row(row)).doesNotContain("Never asked for");
    }
    took(begun);
    assertThat(sum).isEqualTo(kept);
  }

  private Money debt() {
    return core.bean(AgedDebtReading.class).of(practice, year.to(), doer).owed();
  }

  private long paid(Method method) {
    return number(
        "select coalesce(sum(case when refund then -pence else pence end), 0) from core.payment"
            + " where method = '"
            + method
            + "'");
  }

  private long posted() {
    return number(
        "select coalesce(sum(m.pence), 0) from core.movement m join core.bill b"
            + " on b.practice = m.practice and b.id = m.bill"
            + " where m.occasion = 'BILL' and b.state = 'POSTED'");
  }

  private long credited() {
    return number("select coalesce(sum(pence), 0) from core.credit_note");
  }

  private long number(String sql) {
    return core.bean(PracticeTransactions.class)
        .in(practice, () -> core.bean(JdbcClient.class).sql(sql).query(Long.class).single());
  }

  private long book(Book book) {
    return balances.getOrDefault(book, new Money(0)).pence();
  }

  private Report of(ReportKind kind, Filter filter) {
    long begun = System.nanoTime();
    Report report = core.bean(Reports.class).of(practice, kind, filter, doer);
    took(begun);
    return report;
  }

  private void took(long begun) {
    Duration time = Duration.ofNanos(System.nanoTime() - begun);
    longest = time.compareTo(longest) > 0 ? time : longest;
  }
}
