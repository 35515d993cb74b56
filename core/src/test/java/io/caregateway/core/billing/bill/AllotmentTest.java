package io.caregateway.core.billing.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.billing.Outcome.Problem;
import io.caregateway.core.billing.prices.CareRecord;
import io.caregateway.core.billing.prices.VatRate;
import io.caregateway.feed.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AllotmentTest {

  /** The dearest price of a list, as often as a line may have it. */
  private static final Line DEAREST =
      new Line(
          1,
          new UUID(0, 1),
          "REPORT",
          1,
          "Report",
          "REP",
          null,
          999,
          new Money(9_999_999),
          new Money(0),
          VatRate.STANDARD,
          VatRate.STANDARD.on(new Money(999 * 9_999_999L)),
          0,
          CareRecord.NONE);

  @Test
  void sharesTheDearestBillToThePenny() {
    List<Problem> problems = new ArrayList<>();
    Allotment allotment = new Allotment(List.of(DEAREST));

    List<Line> taken = allotment.take(new Portion(new UUID(0, 2), "80%", Set.of()), problems);

    assertThat(problems).isEmpty();
    long whole = DEAREST.gross().pence();
    long part = taken.get(0).gross().pence();
    assertThat(part).isEqualTo((whole * 80 + 50) / 100);
    assertThat(part + allotment.left().get(0).gross().pence()).isEqualTo(whole);
    assertThat(taken.get(0).net().pence() + allotment.left().get(0).net().pence())
        .isEqualTo(DEAREST.net().pence());
  }
}
