package io.caregateway.gateway.signon.saml;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static io.caregateway.gateway.signon.SignOnSite.B;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.safeguards.audit.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class ReplayTest {

  private static final int AT_ONCE = 20;

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @Test
  void refusesAnAnswerThatSignedSomebodyOnBefore() throws Exception {
    Browser browser = site.browser();
    String xml = browser.answer("A81001", Staff.MANAGER).xml();
    assertThat(browser.sendAnswer("A81001", xml).location()).isEqualTo("/");

    Browser thief = site.browser();
    assertThat(thief.sendAnswer("A81001", xml).location()).isEqualTo("/sign-on?refused=start-here");
    thief.ask("A81001");
    assertThat(thief.sendAnswer("A81001", xml).location()).isEqualTo("/sign-on?refused=start-here");
    assertThat(site.lastRecord(A).reason()).isEqualTo("WRONG_REQUEST");
    assertThat(thief.open(WhoAmI.PEOPLE).location()).isEqualTo("/sign-on");
  }

  @Test
  void refusesAnUnsolicitedAnswerTheSecondTime() throws Exception {
    String xml = site.browser().answer("B82002", Staff.OTHER_MANAGER).inResponseTo(null).xml();
    assertThat(site.browser().sendAnswer("B82002", xml).location()).isEqualTo("/");

    Browser thief = site.browser();
    assertThat(thief.sendAnswer("B82002", xml).location()).isEqualTo("/sign-on?refused=start-here");
    assertThat(site.lastRecord(B).reason()).isEqualTo("REPLAYED");
    assertThat(thief.open(WhoAmI.PEOPLE).location()).isEqualTo("/sign-on");
  }

  @Test
  void signsOnOnceWhenOneAnswerComesTwentyTimesAtOnce() throws Exception {
    String xml = site.browser().answer("B82002", Staff.OTHER_MANAGER).inResponseTo(null).xml();
    long before = signOns(B, Outcome.DONE);
    List<Callable<String>> posts = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      Browser browser = site.browser();
      posts.add(() -> browser.sendAnswer("B82002", xml).location());
    }
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    List<String> led = new ArrayList<>();
    try {
      for (Future<String> post : threads.invokeAll(posts)) {
        led.add(post.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(led).containsOnlyOnce("/");
    assertThat(led.stream().filter("/sign-on?refused=start-here"::equals)).hasSize(AT_ONCE - 1);
    assertThat(signOns(B, Outcome.DONE) - before).isEqualTo(1);
  }

  private static long signOns(OdsCode practice, Outcome outcome) {
    return site.records(practice).stream().filter(record -> record.outcome() == outcome).count();
  }
}
