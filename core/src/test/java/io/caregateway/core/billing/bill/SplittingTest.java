package io.caregateway.core.billing.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.core.BilledTest;
import io.caregateway.core.RunningCore;
import io.caregateway.core.billing.BillingItem;
import io.caregateway.core.billing.Outcome;
import io.caregateway.core.billing.Outcome.Done;
import io.caregateway.core.billing.Outcome.Invalid;
import io.caregateway.core.billing.Outcome.NotAllowed;
import io.caregateway.core.billing.Outcome.NotThere;
import io.caregateway.core.billing.RestrictionStore;
import io.caregateway.core.billing.payer.AccountTerms;
import io.caregateway.core.billing.prices.CareRecord;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.core.billing.prices.VatRate;
import io.caregateway.feed.Money;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.ProcessingRestricted;
import io.caregateway.safeguards.audit.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SplittingTest extends BilledTest {

  @Test
  void theInsurerPaysAPartAndThePatientTheRestToThePenny() {
    UUID insurer = payer("third-party", "Zero Insurance");
    PatientId patient = patient();
    UUID bill = draft(patient, "REPORT", "MEDICAL", "LETTER");
    Money total = view(bill).bill().total();
    int recorded = recorded(Act.BILL_POSTED).size();

    done(split(bill, new Portion(insurer, "80%", Set.of())));

    List<Bill> parts = parts(bill);
    assertThat(parts).extracting(Bill::payer).containsExactly(patient.value(), insurer);
    assertThat(parts).extracting(Bill::patient).containsOnly(patient);
    assertThat(parts.get(1).payerKind()).isEqualTo(PayerKind.THIRD_PARTY);
    assertThat(parts.get(1).total().pence()).isEqualTo(Math.round(total.pence() * 0.8));
    assertThat(parts.stream().mapToLong(part -> part.total().pence()).sum())
        .isEqualTo(total.pence());
    assertThat(Objects.requireNonNull(parts.get(1).number()))
        .isEqualTo(Objects.requireNonNull(parts.get(0).number()) + 1);
    assertThat(view(parts.get(1).id()).owed()).isEqualTo(parts.get(1).total());
    assertThat(view(parts.get(1).id()).entries())
        .extracting(BillingItem::text)
        .containsExactly(
            "%s sent to Zero Insurance on 02/11/2026 for Insurance Report (part) at 8.00"
                .formatted(parts.get(1).title()));
    assertThat(recorded(Act.BILL_POSTED)).hasSize(recorded + 2);
    assertBalanced();
  }

  @Test
  void paysLinesByPayerAndAnExcessInPounds() {
    UUID employer = payer("third-party", "Cloth Mill Ltd");
    UUID bill = draft(patient(), "REPORT", "MEDICAL");
    done(split(bill, new Portion(employer, "100%", Set.of(2))));
    assertThat(parts(bill))
        .extracting(Bill::total)
        .containsExactly(new Money(1000), new Money(4000));
    assertThat(parts(bill).get(1).lines().get(0).name()).isEqualTo("Taxi medical");

    UUID other = draft(patient(), "REPORT", "MEDICAL");
    done(split(other, new Portion(employer, "12.34", Set.of())));
    assertThat(parts(other).get(1).total()).isEqualTo(new Money(1234));
    assertThat(parts(other).get(0).total()).isEqualTo(new Money(5000 - 1234));
    assertBalanced();
  }

  @Test
  void whereOthersPayAllTheDraftIsGivenUp() {
    UUID bill = draft(patient(), "REPORT");
    UUID first = payer("third-party", "First Insurance");
    UUID second = payer("third-party", "Second Insurance");
    Outcome outcome =
        split(bill, new Portion(first, "50%", Set.of()), new Portion(second, "50%", Set.of()));

    assertThat(view(bill).bill().state()).isEqualTo(BillState.DISCARDED);
    UUID shown = ((Done) outcome).id();
    assertThat(parts(shown))
        .extracting(Bill::total)
        .containsExactly(new Money(500), new Money(500));
    assertThat(split(bill, new Portion(first, "50%", Set.of()))).isEqualTo(Done.before(shown));
    assertBalanced();
  }

  @Test
  void postsAllPartsOrNone() {
    UUID insurer = payer("third-party", "Whole Insurance");
    PatientId own = patient();
    UUID bill = draft(own, "REPORT");
    PatientId merged = patient();
    var before = balances();

    assertThat(split(bill, new Portion(insurer, "120%", Set.of()))).isInstanceOf(Invalid.class);
    assertThat(split(bill, new Portion(insurer, "", Set.of()))).isInstanceOf(Invalid.class);
    assertThat(split(bill)).isInstanceOf(Invalid.class);
    assertThat(
            split(
                bill, new Portion(insurer, "60%", Set.of()), new Portion(insurer, "30%", Set.of())))
        .isInstanceOf(Invalid.class);
    assertThat(split(bill, new Portion(UUID.randomUUID(), "60%", Set.of())))
        .isInstanceOf(Invalid.class);
    assertThat(split(bill, new Portion(merged.value(), "30%", Set.of())))
        .as("another patient")
        .isInstanceOf(Invalid.class);
    assertThat(balances()).isEqualTo(before);
    assertThat(view(bill).isDraft()).isTrue();
    assertThat(view(bill).bill().lines()).hasSize(1);

    ProcessingRestricted restricted =
        new ProcessingRestricted(PRACTICE, own, 1, true, RunningCore.NOW);
    transactions().run(PRACTICE, () -> books.bean(RestrictionStore.class).apply(restricted));
    assertThat(split(bill, new Portion(insurer, "60%", Set.of()))).isInstanceOf(NotAllowed.class);
    assertThat(view(bill).bill().lines()).hasSize(1);
    assertThat(recorded(Act.BILL_POSTED).get(recorded(Act.BILL_POSTED).size() - 1).reason())
        .startsWith("The use of this patient's data is restricted");
    assertThat(balances()).isEqualTo(before);

    bill = posted(patient(), "REPORT");
    assertThat(split(bill, new Portion(insurer, "60%", Set.of()))).isInstanceOf(NotAllowed.class);
    assertThat(splitting().post(OTHER_PRACTICE, bill, List.of(), true, PRIYA))
        .isInstanceOf(NotThere.class);
  }

  @Test
  void aPartThatMayNotBePostedUndoesTheOthers() {
    UUID insurer = payer("third-party", "Held Insurance");
    done(books.bean(AccountTerms.class).status(PRACTICE, insurer, "on-hold", PRIYA));
    UUID bill = draft(patient(), "REPORT", "MEDICAL");
    var before = balances();
    UUID last = posted(patient(), "REPORT");
    done(bills().voidWhole(PRACTICE, last, PRIYA));

    assertThat(split(bill, new Portion(insurer, "80%", Set.of()))).isInstanceOf(NotAllowed.class);

    assertThat(view(bill).isDraft()).isTrue();
    assertThat(view(bill).bill().total()).isEqualTo(new Money(5000));
    assertThat(balances()).isEqualTo(before);
    UUID next = posted(patient(), "REPORT");
    assertThat(Objects.requireNonNull(view(next).bill().number()))
        .as("no number is missing")
        .isEqualTo(Objects.requireNonNull(view(last).bill().number()) + 1);
  }

  /** Thousands of sums, without a database. */
  @Test
  void nothingIsLostOrWonByRounding() {
    Random random = new Random(5);
    for (int i = 0; i < 3000; i++) {
      List<Line> lines = new ArrayList<>();
      int many = 1 + random.nextInt(5);
      for (int n = 1; n <= many; n++) {
        lines.add(
            line(n, 1 + random.nextInt(30_000), List.of(VatRate.values()).get(random.nextInt(5))));
      }
      Allotment allotment = new Allotment(lines);
      List<Outcome.Problem> problems = new ArrayList<>();
      List<Line> all = new ArrayList<>();
      int percent = 1 + random.nextInt(99);
      String rest = ((100 - percent) / 2 + 1) + "%";
      all.addAll(allotment.take(new Portion(UUID.randomUUID(), percent + "%", Set.of()), problems));
      all.addAll(allotment.take(new Portion(UUID.randomUUID(), rest, Set.of(1)), problems));
      all.addAll(allotment.left());
      if (problems.isEmpty()) {
        assertThat(net(all)).isEqualTo(net(lines));
        assertThat(vat(all)).isEqualTo(vat(lines));
        assertThat(all).allMatch(line -> line.net().pence() >= 0 && line.vat().pence() >= 0);
      }
    }
  }

  private static Line line(int number, long pence, VatRate rate) {
    Money price = new Money(pence);
    return new Line(
        number,
        UUID.randomUUID(),
        "X",
        1,
        "X",
        "X",
        null,
        1,
        price,
        new Money(0),
        rate,
        rate.on(price),
        0,
        CareRecord.NONE);
  }

  private static long net(List<Line> lines) {
    return lines.stream().mapToLong(line -> line.net().pence()).sum();
  }

  private static long vat(List<Line> lines) {
    return lines.stream().mapToLong(line -> line.vat().pence()).sum();
  }

  private static List<Bill> parts(UUID bill) {
    return Objects.requireNonNull(view(bill).bill().content().together()).stream()
        .map(id -> view(id).bill())
        .toList();
  }

  private static Outcome split(UUID bill, Portion... portions) {
    return splitting().post(PRACTICE, bill, List.of(portions), true, PRIYA);
  }

  private static Splitting splitting() {
    return books.bean(Splitting.class);
  }
}
