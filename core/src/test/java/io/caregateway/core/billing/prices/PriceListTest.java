package io.caregateway.core.billing.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.core.BooksTest;
import io.caregateway.core.billing.prices.PriceChange.Changed;
import io.caregateway.core.billing.prices.PriceChange.Same;
import io.caregateway.feed.Money;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class PriceListTest extends BooksTest {

  static final Actor PRIYA = Actor.system("a manager");
  static final Origin DESK = Origin.internal("desk");
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  @Test
  void aChangeIsAVersionMoreAndCountsFromItsFirstDay() {
    change("RISE", "25.00", "2026-01-01", "");
    Price next = change("RISE", "30.00", "2026-04-01", "");

    assertThat(next.version()).isEqualTo(2);
    assertThat(on("RISE", MARCH)).extracting(Price::price).containsExactly(new Money(2500));
    assertThat(on("RISE", APRIL)).extracting(Price::price).containsExactly(new Money(3000));
    assertThat(list().versions(PRACTICE, PayerKind.PATIENT, "RISE"))
        .extracting(Price::version)
        .containsExactly(2, 1);
    assertThat(recorded(Act.PRICES_CHANGED))
        .contains(
            AuditRecord.done(Act.PRICES_CHANGED, PRIYA, DESK).about("patient RISE version 2"));
  }

  @Test
  void anItemThatEndedIsNotOnTheListAnyMore() {
    change("ENDS", "25.00", "2026-01-01", "");
    change("ENDS", "25.00", "2026-01-01", "2026-03-31");

    assertThat(on("ENDS", MARCH)).hasSize(1);
    assertThat(on("ENDS", APRIL)).isEmpty();
  }

  @Test
  void theSameAgainAddsNothing() {
    change("SAME", "25.00", "2026-01-01", "");
    int before = recorded(Act.PRICES_CHANGED).size();

    assertThat(list().change(PRACTICE, typed("SAME", "25.00", "2026-01-01", ""), PRIYA, DESK))
        .isInstanceOf(Same.class);
    assertThat(recorded(Act.PRICES_CHANGED)).hasSize(before);
  }

  @Test
  void whatMayNotBeChargedStandsOnTheListWithItsReason() {
    Map<Column, String> fields = new EnumMap<>(typed("NHS-1", "", "2026-01-01", "").fields());
    fields.put(Column.NOT_CHARGEABLE, "Part of the NHS contract.");
    list().change(PRACTICE, new TypedPrice(fields), PRIYA, DESK);

    assertThat(on("NHS-1", APRIL))
        .allMatch(price -> !price.chargeableOn(APRIL))
        .extracting(Price::notChargeable)
        .containsExactly("Part of the NHS contract.");
  }

  @Test
  void anotherPracticeHasAListOfItsOwn() {
    change("OURS", "25.00", "2026-01-01", "");

    assertThat(list().all(OTHER_PRACTICE)).isEmpty();
  }

  @Test
  void nobodyEditsAPriceInTheDatabase() {
    change("KEPT", "25.00", "2026-01-01", "");

    for (String edit : List.of("update core.price set pence = 1", "delete from core.price")) {
      assertThatThrownBy(() -> transactions().run(PRACTICE, () -> DB.jdbc().sql(edit).update()))
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("permission denied");
    }
  }

  private static List<Price> on(String code, LocalDate day) {
    return list().on(PRACTICE, PayerKind.PATIENT, day).stream()
        .filter(price -> price.code().equals(code))
        .toList();
  }

  private static Price change(String code, String pounds, String from, String to) {
    return ((Changed) list().change(PRACTICE, typed(code, pounds, from, to), PRIYA, DESK)).price();
  }

  private static TypedPrice typed(String code, String pounds, String from, String to) {
    return new TypedPrice(
        Map.of(
            Column.PAYER, "patient",
            Column.CODE, code,
            Column.NAME, "Private letter",
            Column.INCOME_CODE, "LETTERS",
            Column.PRICE, pounds,
            Column.VAT, "standard",
            Column.FROM, from,
            Column.TO, to,
            Column.CARE_RECORD, "both"));
  }

  static PriceList list() {
    return books.bean(PriceList.class);
  }
}
