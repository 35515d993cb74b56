package io.caregateway.core.billing.money;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.RunningCore;
import io.caregateway.core.billing.AccountErasure;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.bill.Details;
import io.caregateway.core.billing.bill.NewBill;
import io.caregateway.core.billing.bill.NewCredit;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientErased;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** UK GDPR, Articles 15 and 17, for bills and money. */
class BillRightsTest extends BilledTest {

  @Test
  void anErasedPatientsBillsTellNothingAndTheBooksStayAsTheyWere() {
    PatientId patient = patient();
    UUID draft = draft(patient, "REPORT");
    Details details = new Details("Dr Okoro", "Main", "", "Asked for by Ada", "For Ada Lovelace");
    done(bills().describe(PRACTICE, draft, details, PRIYA));
    done(bills().discard(PRACTICE, draft, PRIYA));
    UUID bill = posted(patient, "REPORT", "MEDICAL");
    done(payments().take(PRACTICE, bill, typed("5.00"), PRIYA));
    done(
        bills()
            .credit(
                PRACTICE,
                bill,
                new NewCredit(UUID.randomUUID(), false, Map.of(1, "1.00"), "For Ada"),
                PRIYA));
    assertThat(held(patient)).contains("Lovelace", "For Ada", "slip 17", "Insurance Report");
    var before = balances();

    transactions()
        .run(
            PRACTICE,
            () ->
                books
                    .bean(AccountErasure.class)
                    .erase(new PatientErased(PRACTICE, patient, 2, RunningCore.NOW)));

    assertThat(held(patient)).doesNotContain("Lovelace", "Ada", "slip 17", "Insurance Report");
    assertThat(balances()).isEqualTo(before);
    assertThat(money(patient).owed()).isEqualTo(new Money(4400));
    assertThat(view(bill).bill().total()).isEqualTo(new Money(5000));
    assertThat(bills().begin(PRACTICE, NewBill.of(patient, UUID.randomUUID(), "2026-10-30"), PRIYA))
        .isInstanceOf(NotAllowed.class);
    done(payments().take(PRACTICE, bill, typed("44.00"), PRIYA));
    assertThat(view(bill).entries()).hasSize(1);
  }

  private static String held(PatientId patient) {
    Subject whose = Subject.of(PRACTICE, patient);
    List<String> tables =
        List.of(
            "core.bill",
            "core.credit_note",
            "core.payment",
            "core.write_off",
            "core.reminder",
            "core.debt_hold",
            "core.movement");
    return transactions()
        .in(
            PRACTICE,
            () ->
                String.join(
                    "\n",
                    books.beans(Holding.class).stream()
                        .filter(holding -> tables.contains(holding.table()))
                        .map(holding -> new String(FeedJson.write(holding.rows(whose)), UTF_8))
                        .toList()));
  }
}
