package io.caregateway.core.billing.paper;

import io.caregateway.core.billing.bill.Bill;
import io.caregateway.core.billing.bill.BillRows;
import io.caregateway.core.billing.bill.BillState;
import io.caregateway.core.billing.bill.CreditNoteRows;
import io.caregateway.core.billing.ledger.Ledger;
import io.caregateway.core.billing.ledger.Occasion;
import io.caregateway.core.billing.money.Payment;
import io.caregateway.core.billing.money.PaymentRows;
import io.caregateway.feed.Money;
import io.caregateway.feed.OdsCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gathers how an account stands, from the books themselves. Every call belongs in a transaction of
 * the practice.
 */
final class BalanceReading {

  private final JdbcClient jdbc;
  private final BillRows bills;
  private final CreditNoteRows notes;
  private final PaymentRows payments;
  private final Ledger ledger;

  BalanceReading(
      JdbcClient jdbc, BillRows bills, CreditNoteRows notes, PaymentRows payments, Ledger ledger) {
    this.jdbc = jdbc;
    this.bills = bills;
    this.notes = notes;
    this.payments = payments;
    this.ledger = ledger;
  }

  /** Something that changed what is to pay, or what is in hand. */
  private record Act(Occasion occasion, UUID id, LocalDate day, Money amount) {}

  /**
   * @param ids of the payer's account, and of those that were merged into it
   */
  Balance of(OdsCode practice, Set<UUID> ids) {
    List<Bill> posted =
        bills.of(practice, ids).stream()
            .filter(bill -> ids.contains(bill.payer()) && bill.state() == BillState.POSTED)
            .sorted(Comparator.comparing(StatementPaper::day).thenComparing(Bill::createdAt))
            .toList();
    return new Balance(
        posted,
        ledger.owed(practice, ids),
        ledger.credit(practice, ids),
        acts(practice, ids).stream().map(act -> change(practice, act)).toList());
  }

  /** Whatever the reason was; money that was merely set against a bill changes nothing. */
  private List<Act> acts(OdsCode practice, Set<UUID> ids) {
    return jdbc.sql(
            """
            select occasion, act, day, sum(case when to_book in ('RECEIVABLE', 'CREDIT')
                then pence else 0 end - case when from_book in ('RECEIVABLE', 'CREDIT')
                then pence else 0 end) as pence
            from core.movement where practice = :practice and payer in (:ids)
            group by occasion, act, day
            having sum(case when to_book in ('RECEIVABLE', 'CREDIT') then pence else 0 end
              - case when from_book in ('RECEIVABLE', 'CREDIT') then pence else 0 end) <> 0
            order by day, min(at)
            """)
        .param("practice", practice.value())
        .param("ids", ids)
        .query(BalanceReading::act)
        .list();
  }

  private BalanceChange change(OdsCode practice, Act act) {
    return new BalanceChange(act.day(), words(practice, act), act.amount());
  }

  private String words(OdsCode practice, Act act) {
    return switch (act.occasion()) {
      case BILL -> bills.find(practice, act.id()).map(Bill::title).orElse("Invoice");
      case VOID -> bills.find(practice, act.id()).map(Bill::title).orElse("Invoice") + " voided";
      case CREDIT_NOTE -> "Credit note " + notes.find(practice, act.id()).orElseThrow().number();
      case PAYMENT, REFUND ->
          payments.find(practice, act.id()).map(Payment::title).orElse("Payment");
      default -> plain(act.occasion());
    };
  }

  /** {@code Written off}. */
  private static String plain(Occasion occasion) {
    String words = occasion.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static Act act(ResultSet row, int number) throws SQLException {
    return new Act(
        Occasion.valueOf(row.getString("occasion")),
        row.getObject("act", UUID.class),
        row.getObject("day", LocalDate.class),
        new Money(row.getLong("pence")));
  }
}
