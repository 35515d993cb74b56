package io.caregateway.core.billing.report;

import io.caregateway.core.billing.payer.PayerAccounts;
import io.caregateway.core.billing.payer.Standing;
import io.caregateway.core.billing.report.Report.Column;
import io.caregateway.core.billing.report.Report.Drawn;
import io.caregateway.core.billing.report.Report.Fact;
import io.caregateway.feed.OdsCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payers' money that is set against no bill, by account, the most first. */
final class CreditReport implements Source {

  /** More accounts than this are not listed; the sum is of all. */
  static final int MOST = 5000;

  private static final String SUMS =
      """
      select payer, sum(pence) as pence, max(day) as day, sum(sum(pence)) over () as whole,
        count(*) over () as accounts
      from (
        select payer, day, pence from core.movement
        where practice = :practice and day <= :to and from_book = 'CREDIT'
        union all
        select payer, day, -pence from core.movement
        where practice = :practice and day <= :to and to_book = 'CREDIT') side
      group by payer having sum(pence) <> 0 order by 2 desc, payer limit :most
      """;

  private final JdbcClient jdbc;
  private final PayerAccounts accounts;

  CreditReport(JdbcClient jdbc, PayerAccounts accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  private record Sum(UUID payer, long pence, LocalDate last, long whole, long accounts) {}

  /** What is in hand of one account and of those that were merged into it. */
  private record Held(Cell name, long pence, LocalDate last) {

    Held and(Held other) {
      return new Held(name, pence + other.pence, last.isAfter(other.last) ? last : other.last);
    }
  }

  @Override
  public ReportKind kind() {
    return ReportKind.CREDIT;
  }

  @Override
  public Report of(OdsCode practice, Filter filter) {
    List<Sum> sums =
        jdbc.sql(SUMS)
            .param("practice", practice.value())
            .param("to", filter.to())
            .param("most", MOST)
            .query(
                (row, n) ->
                    new Sum(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getObject(3, LocalDate.class),
                        row.getLong(4),
                        row.getLong(5)))
            .list();
    Map<UUID, Held> held = new LinkedHashMap<>();
    for (Sum sum : sums) {
      Optional<Standing> account = accounts.find(practice, sum.payer());
      held.merge(
          account.map(Standing::payer).orElse(sum.payer()),
          new Held(
              account.map(CreditReport::named).orElse(Cell.text("Not known")),
              sum.pence(),
              sum.last()),
          Held::and);
    }
    return report(filter, sums, held);
  }

  private static Cell named(Standing account) {
    return new Cell.AccountOf(account.name(), account.payer(), account.isPatient());
  }

  private Report report(Filter filter, List<Sum> sums, Map<UUID, Held> held) {
    List<List<Cell>> rows = new ArrayList<>();
    held.values()
        .forEach(
            one ->
                rows.add(List.of(one.name(), new Cell.Day(one.last()), Cell.pounds(one.pence()))));
    long whole = sums.isEmpty() ? 0 : sums.get(0).whole();
    long accounts = sums.isEmpty() ? 0 : sums.get(0).accounts();
    return new Report(
        kind(),
        filter,
        List.of(Column.text("Account"), Column.text("Last moved"), Column.number("In hand")),
        rows,
        rows.isEmpty() ? List.of() : List.of(Cell.text("All"), Cell.EMPTY, Cell.pounds(whole)),
        List.of(new Fact("Accounts with money in hand", new Cell.Count(accounts))),
        Drawn.NOTHING);
  }
}
