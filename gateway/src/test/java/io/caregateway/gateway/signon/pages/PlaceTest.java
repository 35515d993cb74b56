package io.caregateway.gateway.signon.pages;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.safeguards.audit.Place;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class PlaceTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @Test
  void isNotedAtSignOnAndWithEveryActOfTheSession() throws Exception {
    Browser browser = site.browser();
    assertThat(share(browser, "52.205337", "0.121817", "25.5").status()).isEqualTo(204);
    browser.signOn("A81001", Staff.RECEPTIONIST);
    assertCambridge(site.lastRecord(A).origin().place());
    browser.open("/test/raw");
    assertCambridge(site.lastRecord(A).origin().place());
  }

  @Test
  void isNotNeeded() throws Exception {
    Browser browser = site.browser();
    browser.signOn("A81001", Staff.RECEPTIONIST);
    assertThat(site.lastRecord(A).origin().place()).isEqualTo(Place.NONE);
    assertThat(browser.open(WhoAmI.PEOPLE).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"91,0,1", "0,181,1", "0,0,-1", "NaN,0,1", "x,0,1", "0,0,Infinity"})
  void isSomewhereOnEarth(String latitude, String longitude, String accuracy) throws Exception {
    assertThat(share(site.browser(), latitude, longitude, accuracy).status()).isEqualTo(400);
  }

  @Test
  void isTakenFromOurOwnPageOnly() throws Exception {
    Browser browser = site.browser();
    browser.open("/sign-on");
    Map<String, String> forged = Map.of("latitude", "0", "longitude", "0", "accuracy", "1");
    assertThat(browser.post("/sign-on/place", forged).location()).isEqualTo("/sign-on?ended=idle");
    browser.signOn("A81001", Staff.RECEPTIONIST);
    assertThat(site.lastRecord(A).origin().place()).isEqualTo(Place.NONE);
  }

  @Test
  void canBeAskedForOnTheSignOnPageAlone() throws Exception {
    Browser browser = site.browser();
    assertThat(browser.open("/sign-on").header("Permissions-Policy"))
        .contains("geolocation=(self)");
    for (String page : new String[] {"/signed-out", "/notice", "/assets/place.js"}) {
      assertThat(browser.open(page).header("Permissions-Policy")).contains("geolocation=()");
    }
  }

  @Test
  void isExplainedToAnybody() throws Exception {
    assertThat(site.browser().open("/notice").html().text())
        .contains("where you were, if you shared your position")
        .contains("one year");
  }

  private static Browser.Page share(
      Browser browser, String latitude, String longitude, String accuracy) throws Exception {
    String token = browser.open("/sign-on").field("_csrf");
    return browser.post(
        "/sign-on/place",
        Map.of("latitude", latitude, "longitude", longitude, "accuracy", accuracy, "_csrf", token));
  }

  private static void assertCambridge(@Nullable Place place) {
    assertThat(Objects.requireNonNull(place))
        .extracting(Place::latitude, Place::longitude, Place::accuracyMetres, Place::source)
        .containsExactly(52.2053, 0.1218, 25.5, Place.Source.NETWORK);
  }
}
