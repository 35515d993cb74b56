package io.caregateway.core;

import io.caregateway.core.billing.debt.AgedDebtReading;
import io.caregateway.core.billing.debt.DebtTermsChange;
import io.caregateway.core.billing.debt.Holds;
import io.caregateway.core.billing.debt.MadeReminders;
import io.caregateway.core.billing.debt.Reminders;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.testing.ActFlow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The ways of acts on debts, for UnrecordedActsTest. */
final class UnrecordedDebt extends BilledTest {

  private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

  private UnrecordedDebt() {}

  static List<ActFlow> flows() {
    UUID form = UUID.randomUUID();
    Holds.Typed hold = new Holds.Typed(UUID.randomUUID(), false, UNTIL, "Disputed");
    return List.of(
        new ActFlow(Act.PATIENT_SEARCH, "aged debt", () -> UnrecordedDebt::aged),
        new ActFlow(Act.PATIENT_SEARCH, "reminders", () -> UnrecordedDebt::due),
        new ActFlow(Act.PATIENT_SEARCH, "reminders made", () -> UnrecordedDebt::made),
        new ActFlow(Act.DEBT_TERMS_CHANGED, "steps", () -> UnrecordedDebt::terms),
        ActFlow.on(
            Act.REMINDER_MADE,
            "that is due",
            UnrecordedDebt::late,
            bill -> reminders().make(PRACTICE, bill, 1, PRIYA)),
        ActFlow.on(
            Act.DEBT_HELD,
            "a bill",
            () -> posted(patient(), "REPORT"),
            bill -> books.bean(Holds.class).place(PRACTICE, bill, hold, PRIYA)),
        ActFlow.on(
            Act.DEBT_HOLD_LIFTED,
            "of a bill",
            UnrecordedDebt::held,
            held -> books.bean(Holds.class).lift(PRACTICE, held.getKey(), held.getValue(), PRIYA)),
        ActFlow.on(
            Act.WRITE_OFF_ASKED,
            "for a bill",
            () -> posted(patient(), "REPORT"),
            bill -> writeOffs().ask(PRACTICE, bill, form, "Moved abroad", PRIYA)),
        ActFlow.on(
            Act.WRITE_OFF_APPROVED,
            "by somebody else",
            UnrecordedDebt::asked,
            asked -> writeOffs().approve(PRACTICE, asked, SAM)),
        ActFlow.on(
            Act.WRITE_OFF_DECLINED,
            "by somebody else",
            UnrecordedDebt::asked,
            asked -> writeOffs().decline(PRACTICE, asked, SAM)));
  }

  private static UUID asked() {
    UUID form = UUID.randomUUID();
    done(writeOffs().ask(PRACTICE, posted(patient(), "REPORT"), form, "Moved abroad", PRIYA));
    return form;
  }

  private static Map.Entry<UUID, UUID> held() {
    UUID bill = posted(patient(), "REPORT");
    UUID form = UUID.randomUUID();
    Holds.Typed hold = new Holds.Typed(form, false, UNTIL, "Disputed");
    done(books.bean(Holds.class).place(PRACTICE, bill, hold, PRIYA));
    return Map.entry(bill, form);
  }

  /** A bill that is past due as soon as it is posted. */
  private static UUID late() {
    UUID bill = posted(patient(), "REPORT");
    transactions()
        .run(
            PRACTICE,
            () ->
                DB.jdbc()
                    .sql(
                        """
                        insert into core.debt_terms (practice, days, steps) values (?, 0, '{0}')
                        on conflict (practice) do update set days = 0, steps = '{0}'
                        """)
                    .param(PRACTICE.value())
                    .update());
    return bill;
  }

  private static void terms() {
    books.bean(DebtTermsChange.class).change(PRACTICE, "14", List.of("7"), PRIYA);
  }

  private static void due() {
    reminders().due(PRACTICE, PRIYA);
  }

  private static void made() {
    books.bean(MadeReminders.class).lately(PRACTICE, PRIYA);
  }

  private static Reminders reminders() {
    return books.bean(Reminders.class);
  }

  private static void aged() {
    books.bean(AgedDebtReading.class).of(PRACTICE, LocalDate.of(2026, 11, 2), PRIYA);
  }
}
