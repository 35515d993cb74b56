package io.caregateway.gateway.signon.session;

import static io.caregateway.gateway.signon.Proofs.CAMBRIDGE;
import static io.caregateway.gateway.signon.Proofs.DESK;
import static io.caregateway.gateway.signon.Proofs.byCard;
import static io.caregateway.gateway.signon.Proofs.bySaml;
import static io.caregateway.gateway.signon.Proofs.somebody;
import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.Identity;
import io.caregateway.gateway.signon.ProvenPerson;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.UserId;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.gateway.signon.session.OwnSessions.Own;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class OwnSessionsTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.atTheSpine();

  private final UserId ada = somebody();

  @Test
  void areSeenAndEndedAtEveryPractice() {
    Identity here = signOn(byCard(ada, A));
    Identity there = signOn(bySaml(ada, B, "receptionist"));
    assertThat(seenBy(here)).containsExactly(here.session(), there.session());
    assertThat(own().end(here, there.session(), DESK)).isTrue();
    assertThat(seenBy(here)).containsExactly(here.session());
    AuditRecord record = site.lastRecord(B);
    assertThat(record.act()).isEqualTo(Act.SESSION_ENDED);
    assertThat(record.subject()).isEqualTo("BY_PERSON, session of " + ada.value());
    assertThat(record.actor().organisation()).isEqualTo(A.value());
  }

  @Test
  void areThoseOfOnePracticeWhereItsOwnProviderAloneSaysWhoItIs() {
    Identity here = signOn(byCard(ada, A));
    Identity claimed = signOn(bySaml(ada, B, "receptionist"));
    assertThat(seenBy(claimed)).containsExactly(claimed.session());
    assertThat(own().end(claimed, here.session(), DESK)).isFalse();
    assertThat(seenBy(here)).contains(here.session());
  }

  @Test
  void areNeverThoseOfSomebodyWhomAnotherPracticeCallsTheSame() {
    UserId name = UserId.local("name of " + ada.value());
    Identity here = signOn(bySaml(name, A, "receptionist"));
    Identity there = signOn(bySaml(name, B, "receptionist"));
    assertThat(seenBy(here)).containsExactly(here.session());
    assertThat(seenBy(there)).containsExactly(there.session());
  }

  @Test
  void areNeverAnothers() {
    Identity here = signOn(byCard(ada, A));
    Identity another = signOn(byCard(somebody(), A));
    assertThat(seenBy(here)).containsExactly(here.session());
    assertThat(own().end(here, another.session(), DESK)).isFalse();
    assertThat(own().end(here, UUID.randomUUID(), DESK)).isFalse();
    assertThat(seenBy(another)).containsExactly(another.session());
  }

  @Test
  void areOnThePageWithThePracticeThatTheyAreAt() throws Exception {
    Browser here = workingAt("A81001");
    Browser there = workingAt("B82002");
    Browser.Page page = here.open("/sessions");
    Element elsewhere =
        page.html().select("#own li").stream()
            .filter(row -> row.text().contains("Larkfield Medical Centre"))
            .findFirst()
            .orElseThrow();
    Element form = elsewhere.expectFirst("form");
    here.post(form.absUrl("action"), Map.of("_csrf", form.expectFirst("input").attr("value")));
    await().until(() -> there.open("/role").location().startsWith("/sign-on"));
    assertThat(here.open("/sessions").status()).isEqualTo(200);
  }

  /** Helen Marsh, who is a clinician at both. */
  private static Browser workingAt(String practice) throws Exception {
    Browser browser = site.browser();
    browser.signOnByCis2("Helen Marsh");
    Browser.Page choice = browser.open("/role");
    String name = practice.equals("A81001") ? "Densham" : "Larkfield";
    Element role =
        choice.html().select(".govuk-radios__item").stream()
            .filter(item -> item.text().contains(name))
            .findFirst()
            .orElseThrow()
            .expectFirst("input");
    browser.post("/role", Map.of("role", role.attr("value"), "_csrf", choice.field("_csrf")));
    return browser;
  }

  private static List<UUID> seenBy(Identity person) {
    return own().of(person).stream().map(Own::session).map(RegisteredSession::id).toList();
  }

  private static Identity signOn(ProvenPerson person) {
    return site.gateway().bean(Arrival.class).arrive(person, CAMBRIDGE, DESK, () -> {}).identity();
  }

  private static OwnSessions own() {
    return site.gateway().bean(OwnSessions.class);
  }
}
