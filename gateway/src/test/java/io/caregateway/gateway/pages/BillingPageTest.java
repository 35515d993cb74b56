package io.caregateway.gateway.pages;

import static io.caregateway.gateway.signon.Permission.AUDIT_READ;
import static io.caregateway.gateway.signon.Permission.BANKING_CLOSE;
import static io.caregateway.gateway.signon.Permission.BILLING_ADD;
import static io.caregateway.gateway.signon.Permission.MONEY_TAKE;
import static io.caregateway.gateway.signon.Permission.PATIENT_READ;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Permission;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BillingPageTest {

  @Test
  void offersEverythingToWhoeverMayDoEverything() {
    assertThat(BillingPage.openTo(EnumSet.allOf(Permission.class)::contains))
        .containsExactly(BillingPage.values());
  }

  @Test
  void offersWhatTheRightsOpenAndNothingElse() {
    assertThat(BillingPage.openTo(Set.of(PATIENT_READ, MONEY_TAKE, BANKING_CLOSE)::contains))
        .containsExactly(BillingPage.PAYERS, BillingPage.TASKS, BillingPage.BANKING);
    assertThat(BillingPage.openTo(Set.of(MONEY_TAKE, BILLING_ADD)::contains))
        .containsExactly(BillingPage.BULK);
    assertThat(BillingPage.openTo(Set.of(PATIENT_READ, AUDIT_READ)::contains)).isEmpty();
  }

  @Test
  void holdsItsPagesAndWhatIsBeneathThem() {
    assertThat(BillingPage.holds("/debits/runs/1")).isTrue();
    assertThat(BillingPage.holds("/bills/import")).isTrue();
    assertThat(BillingPage.holds("/desk")).isTrue();
    assertThat(BillingPage.holds("/bills/1")).isFalse();
    assertThat(BillingPage.holds("/patients/1/payers")).isFalse();
  }
}
