package io.caregateway.gateway.pages.users;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.people.Person;
import io.caregateway.gateway.signon.people.Persons;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class OwnRightsTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @ParameterizedTest
  @ValueSource(strings = {"profiles", "suspend", "resume", "unlock"})
  void areChangedByNobodyThemselves(String change) throws Exception {
    Browser browser = site.browser();
    browser.signOn("A81001", Staff.MANAGER);
    Person before = manager();
    String page = "/users/" + before.id();
    String token = browser.open(page).field("_csrf");
    Map<String, String> form = Map.of("_csrf", token, "profile", "ra-officer");
    assertThat(browser.post(page + "/" + change, form).status()).isEqualTo(403);
    assertThat(manager().given()).isEmpty();
    assertThat(manager().suspended()).isFalse();
    assertThat(site.lastRecord(A).act()).isEqualTo(Act.ACCESS_REFUSED);
    assertThat(site.lastRecord(A).outcome()).isEqualTo(Outcome.REFUSED);
  }

  private static Person manager() {
    Persons persons = site.gateway().bean(Persons.class);
    return site.gateway()
        .bean(PracticeTransactions.class)
        .in(A, () -> persons.find(UserId.uid(Staff.MANAGER)))
        .orElseThrow();
  }
}
