package io.caregateway.core.billing.ledger;

import io.caregateway.core.billing.ledger.Figures.Sums;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds the books up for people. Sums say nothing of anybody, so that reading them is not recorded.
 */
public final class FiguresReading {

  private static final List<Book> TILLS = List.of(Book.CASH, Book.CARD, Book.BANK, Book.CHEQUES);
  private static final String SUMS =
      """
      select book, code, sum(gained), sum(gave) from (
        select to_book as book, case to_book when 'INCOME' then income_code end as code,
          pence as gained, 0 as gave from core.movement
          where practice = :practice and day between :from and :to
            and occasion not in ('BANKING', 'BANKING_REVERSED')
        union all
        select from_book, case from_book when 'INCOME' then income_code end, 0, pence
          from core.movement where practice = :practice and day between :from and :to
            and occasion not in ('BANKING', 'BANKING_REVERSED')) side
      group by book, code order by book, code
      """;

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final Ledger ledger;

  public FiguresReading(PracticeTransactions transactions, JdbcClient jdbc, Ledger ledger) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /** One book, or one income code of it, and what it gained and gave. */
  private record Side(Book book, String code, Money gained, Money gave) {

    /** As of a till, which gains what comes in. */
    Sums asTill() {
      return new Sums(book.words(), gained, gave);
    }

    /** As of income, which gives what is billed. */
    Sums asIncome() {
      return new Sums(code, gave, gained);
    }
  }

  /**
   * @param from the first day
   * @param to the last day
   */
  public Figures of(OdsCode practice, LocalDate from, LocalDate to) {
    return transactions.in(
        practice,
        () -> {
          List<Side> sides = sides(practice, from, to);
          return new Figures(
              from,
              to,
              TILLS.stream().map(till -> only(sides, till).asTill()).toList(),
              sides.stream()
                  .filter(side -> side.book() == Book.INCOME)
                  .map(Side::asIncome)
                  .toList(),
              only(sides, Book.VAT).asIncome(),
              ledger.balances(practice));
        });
  }

  private List<Side> sides(OdsCode practice, LocalDate from, LocalDate to) {
    return jdbc.sql(SUMS)
        .param("practice", practice.value())
        .param("from", from)
        .param("to", to)
        .query(
            (row, n) -> {
              String code = row.getString(2);
              return new Side(
                  Book.valueOf(row.getString(1)),
                  code == null ? "" : code,
                  new Money(row.getLong(3)),
                  new Money(row.getLong(4)));
            })
        .list();
  }

  private static Side only(List<Side> sides, Book book) {
    return sides.stream()
        .filter(side -> side.book() == book)
        .findFirst()
        .orElse(new Side(book, "", new Money(0), new Money(0)));
  }
}
