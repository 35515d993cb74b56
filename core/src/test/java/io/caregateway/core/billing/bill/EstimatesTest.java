package io.caregateway.core.billing.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.core.BilledTest;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.feed.Money;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class EstimatesTest extends BilledTest {

  @Test
  void givesADraftItsNumberAndNothingIsOwed() {
    var before = balances();
    UUID first = given("2026-12-01");
    UUID second = given("2026-12-01");

    assertThat(number(second)).isEqualTo(number(first) + 1);
    assertThat(view(second).bill().title()).isEqualTo("Estimate " + number(second));
    assertThat(view(second).stateInWords()).isEqualTo("Estimate");
    assertThat(view(second).owed()).isEqualTo(new Money(0));
    assertThat(balances()).isEqualTo(before);
    assertThat(bills().estimate(PRACTICE, second, "2026-12-01", PRIYA))
        .isEqualTo(Done.before(second));
    assertThat(recorded(Act.ESTIMATE_GIVEN))
        .contains(
            AuditRecord.done(Act.ESTIMATE_GIVEN, PRIYA.actor(), PRIYA.origin())
                .of(Objects.requireNonNull(view(second).bill().patient()))
                .about(second.toString()));
  }

  @Test
  void countsUntilADayWithinAYear() {
    UUID draft = draft(patient(), "REPORT");
    Outcome wrong =
        Invalid.at("until", "Enter the last day on which it counts, within a year, as 27/3/2027.");
    for (String until : new String[] {"", "2026-11-01", "2027-11-03", "soon"}) {
      assertThat(bills().estimate(PRACTICE, draft, until, PRIYA)).isEqualTo(wrong);
    }
    assertThat(bills().estimate(PRACTICE, draft(patient()), "2026-12-01", PRIYA))
        .isInstanceOf(NotAllowed.class);
    done(bills().estimate(PRACTICE, draft, "2026-11-02", PRIYA));
    assertThat(new Estimate(1, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 2)))
        .matches(one -> !one.expiredOn(LocalDate.of(2026, 11, 2)))
        .matches(one -> one.expiredOn(LocalDate.of(2026, 11, 3)));
  }

  @Test
  void becomesOneBillAtItsPrices() {
    UUID estimate = given("2026-12-01");

    UUID bill = ((Done) bills().accept(PRACTICE, estimate, PRIYA)).id();

    assertThat(bills().accept(PRACTICE, estimate, PRIYA)).isEqualTo(Done.before(bill));
    assertThat(view(bill).isDraft()).isTrue();
    assertThat(view(bill).bill().lines()).isEqualTo(view(estimate).bill().lines());
    assertThat(view(bill).bill().day()).isEqualTo(LocalDate.of(2026, 11, 2));
    done(bills().post(PRACTICE, bill, true, PRIYA));
    assertThat(view(bill).owed()).isEqualTo(view(estimate).bill().total());
    assertThat(bills().accept(PRACTICE, bill, PRIYA)).isInstanceOf(NotAllowed.class);
    assertThat(bills().accept(OTHER_PRACTICE, estimate, PRIYA)).isInstanceOf(NotThere.class);
  }

  @Test
  void isNeitherPostedNorChangedNorMadeABillWhenItHasExpired() {
    UUID estimate = given("2026-12-01");
    assertThat(bills().post(PRACTICE, estimate, true, PRIYA)).isInstanceOf(NotAllowed.class);
    assertThat(bills().voidWhole(PRACTICE, estimate, PRIYA)).isInstanceOf(NotAllowed.class);
    assertThat(bills().discard(PRACTICE, estimate, PRIYA)).isInstanceOf(NotAllowed.class);
    String edit = "update core.bill set state = 'DRAFT' where id = ?";
    assertThatThrownBy(
            () -> transactions().run(PRACTICE, () -> DB.jdbc().sql(edit).param(estimate).update()))
        .isInstanceOf(DataAccessException.class);

    BillRows rows = books.bean(BillRows.class);
    Bill held = view(estimate).bill();
    LocalDate day = LocalDate.of(2026, 10, 1);
    Estimate past = new Estimate(number(estimate), day, day);
    transactions()
        .run(PRACTICE, () -> rows.put(PRACTICE, held.with(held.content().given("Ada", past))));
    assertThat(view(estimate).stateInWords()).isEqualTo("Expired");
    assertThat(bills().accept(PRACTICE, estimate, PRIYA))
        .isEqualTo(
            new NotAllowed(
                "This estimate has expired. Make a bill or another estimate at the prices of"
                    + " today."));
  }

  private static UUID given(String until) {
    UUID draft = draft(patient(), "REPORT", "MEDICAL");
    done(bills().estimate(PRACTICE, draft, until, PRIYA));
    return draft;
  }

  private static long number(UUID estimate) {
    return Objects.requireNonNull(view(estimate).bill().content().estimate()).number();
  }
}
