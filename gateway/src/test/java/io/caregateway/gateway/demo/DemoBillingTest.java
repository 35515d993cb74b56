package io.caregateway.gateway.demo;

import static io.caregateway.safeguards.audit.Act.BILLING_LISTS_CHANGED;
import static io.caregateway.safeguards.audit.Act.LETTERHEAD_CHANGED;
import static io.caregateway.safeguards.audit.Act.PRICES_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.core.billing.desk.Desk;
import io.caregateway.core.billing.desk.Lists;
import io.caregateway.core.billing.letterhead.Letterheads;
import io.caregateway.core.billing.prices.PayerKind;
import io.caregateway.core.billing.prices.Price;
import io.caregateway.core.billing.prices.PriceList;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;

class DemoBillingTest {

  @RegisterExtension static final SignOnSite SITE = SignOnSite.shared();

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  @Test
  void givesAPracticeOnceWhatItsFirstBillNeedsAndRecordsEachAct() {
    for (DemoPractice demo : DemoPractice.ALL) {
      DemoPractice given = as(demo, "D84" + demo.code().value().substring(3));
      billing().setUp(given);
      billing().setUp(given);
      OdsCode practice = given.code();
      for (PayerKind payer : PayerKind.values()) {
        assertThat(bean(PriceList.class).on(practice, payer, DAY)).hasSizeGreaterThan(1);
      }
      assertThat(bean(Letterheads.class).of(practice, "").orElseThrow().content().name())
          .isEqualTo(demo.name());
      Lists lists = bean(Desk.class).lists(practice, null);
      assertThat(lists.practitionerNames()).containsAll(demo.practitioners());
      assertThat(lists.branchFor(demo.practitioners().get(0))).isEqualTo(demo.branch());
      assertThat(acts(practice))
          .containsOnlyOnce(PRICES_CHANGED, LETTERHEAD_CHANGED)
          .filteredOn(BILLING_LISTS_CHANGED::equals)
          .hasSize(1 + 2 * demo.practitioners().size());
    }
  }

  @Test
  void leavesAloneWhatPeopleHaveChangedSince() {
    DemoPractice demo = as(DemoPractice.ALL.get(0), "D84099");
    billing().setUp(demo);
    PriceList prices = bean(PriceList.class);
    String dearer =
        """
        Payer,Code,Name,Income code,Price,VAT,From
        patient,LETTER,Private letter,LET,99.00,standard,01/01/2026
        """;
    prices.take(demo.code(), dearer, Actor.system("test"), Origin.internal("test"));
    billing().setUp(demo);
    assertThat(prices.on(demo.code(), PayerKind.PATIENT, DAY))
        .filteredOn(price -> price.code().equals("LETTER"))
        .extracting(Price::version)
        .containsExactly(2);
  }

  @Test
  void isNotThereWithoutTheSetting() {
    assertThatThrownBy(() -> bean(DemoBilling.class))
        .isInstanceOf(NoSuchBeanDefinitionException.class);
  }

  private static DemoPractice as(DemoPractice demo, String code) {
    return new DemoPractice(
        new OdsCode(code),
        demo.name(),
        demo.address(),
        demo.phone(),
        demo.domain(),
        demo.branch(),
        demo.practitioners());
  }

  private static DemoBilling billing() {
    return new DemoBilling(
        new Practices(Map.of()), bean(PriceList.class), bean(Letterheads.class), bean(Desk.class));
  }

  private static List<Act> acts(OdsCode practice) {
    return bean(AuditTrail.class).after(practice, 0, 100).stream()
        .map(entry -> entry.act().act())
        .toList();
  }

  private static <T> T bean(Class<T> type) {
    return SITE.gateway().bean(type);
  }
}
