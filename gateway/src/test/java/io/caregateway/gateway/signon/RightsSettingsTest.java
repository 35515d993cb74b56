package io.caregateway.gateway.signon;

import static io.caregateway.gateway.signon.Permission.ATTENTION_SEE;
import static io.caregateway.gateway.signon.Permission.BILLING_ADD;
import static io.caregateway.gateway.signon.Permission.CARD_APPROVE;
import static io.caregateway.gateway.signon.Permission.CARD_SEARCH_ALL;
import static io.caregateway.gateway.signon.Permission.PAPER_CHANGE;
import static io.caregateway.gateway.signon.Permission.PATIENT_READ;
import static io.caregateway.gateway.signon.Permission.PRICES_CHANGE;
import static io.caregateway.gateway.signon.Permission.RETRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.RoleProfile.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsSettingsTest {

  private static final OdsCode A = new OdsCode("A81001");

  private final RightsSettings usual = new RightsSettings(Map.of(), Map.of());

  @Test
  void givesThePracticesUsualRolesWhatTheirWorkNeeds() {
    assertThat(asserted("practice-manager"))
        .contains(Permission.USERS_MANAGE, Permission.CARD_REQUEST)
        .doesNotContain(
            CARD_APPROVE, CARD_SEARCH_ALL, Permission.PATIENT_RIGHTS, Permission.AUDIT_SITE);
    assertThat(asserted("receptionist"))
        .containsExactly(
            PATIENT_READ,
            BILLING_ADD,
            Permission.MONEY_TAKE,
            Permission.BANKING_CLOSE,
            ATTENTION_SEE);
    assertThat(asserted("finance"))
        .containsExactly(
            PATIENT_READ,
            BILLING_ADD,
            Permission.BILLS_TAKE_BACK,
            Permission.MONEY_TAKE,
            Permission.MONEY_REFUND,
            Permission.FIGURES_SEE,
            Permission.BANKING_CLOSE,
            Permission.DEBITS_MANAGE,
            Permission.DEBTS_MANAGE,
            Permission.WRITE_OFF_APPROVE,
            PRICES_CHANGE,
            ATTENTION_SEE,
            RETRY,
            Permission.ACCOUNTS_CHANGE,
            PAPER_CHANGE);
    assertThat(asserted("systems")).doesNotContain(PATIENT_READ, BILLING_ADD);
    assertThat(asserted("sponsor")).containsExactly(Permission.CARD_REQUEST);
    assertThat(asserted("privacy-officer"))
        .containsExactly(PATIENT_READ, Permission.AUDIT_READ, Permission.PATIENT_RIGHTS);
  }

  @ParameterizedTest
  @CsvSource({
    "R8000,clinician",
    "R8001,clinician",
    "R8003,clinician",
    "R8006,receptionist",
    "R8008,receptionist",
    "R8009,receptionist",
    "R8010,receptionist",
    "R8015,systems",
    "R0001,privacy-officer",
    "R5105,privacy-officer"
  })
  void givesANationalRoleTheRightsOfThePracticesOwn(String code, String profile) {
    assertThat(usual.of(national(code))).isEqualTo(asserted(profile));
  }

  @Test
  void addsWhatActivitiesOfANationalRoleAllow() {
    assertThat(usual.of(national("R9999", "B0820", "B9999"))).containsExactly(PATIENT_READ);
  }

  @Test
  void givesNobodyWhomOnlyAPracticeVouchesForARightBeyondIt() {
    assertThat(usual.of(national("R5080"))).containsExactly(CARD_APPROVE, CARD_SEARCH_ALL);
    for (String role : List.of("ra-officer", "R5080")) {
      assertThat(asserted(role)).containsExactly(CARD_APPROVE);
      assertThat(usual.of(RoleProfile.given(A, role))).containsExactly(CARD_APPROVE);
    }
    RightsSettings set =
        new RightsSettings(Map.of("R5105", Set.of(Permission.AUDIT_SITE)), Map.of());
    assertThat(set.of(national("R5105"))).containsExactly(Permission.AUDIT_SITE);
    assertThat(set.of(RoleProfile.given(A, "R5105"))).isEmpty();
  }

  @Test
  void givesAnUnknownRoleNothing() {
    assertThat(asserted("admin")).isEmpty();
    assertThat(asserted("PATIENT_READ")).isEmpty();
    assertThat(usual.isOfUse(national("R9999"))).isFalse();
  }

  @Test
  void replacesARoleThatTheSiteSets() {
    RightsSettings settings = new RightsSettings(Map.of("receptionist", Set.of()), Map.of());
    assertThat(settings.of(RoleProfile.asserted(A, "receptionist"))).isEmpty();
  }

  @Test
  void offersPracticesTheirOwnProfilesToGive() {
    assertThat(usual.profiles())
        .containsExactly(
            "clinician",
            "finance",
            "practice-manager",
            "privacy-officer",
            "ra-officer",
            "receptionist",
            "sponsor",
            "systems");
  }

  private List<Permission> asserted(String role) {
    return usual.of(RoleProfile.asserted(A, role));
  }

  private static RoleProfile national(String code, String... activities) {
    return new RoleProfile("5550001", A, code, code, Set.of(activities), Source.NATIONAL);
  }
}
