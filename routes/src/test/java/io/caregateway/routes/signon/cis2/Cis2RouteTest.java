package io.caregateway.routes.signon.cis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.caregateway.routes.signon.NationalPerson;
import io.caregateway.routes.signon.spine.SpineRefusal;
import io.caregateway.routes.signon.spine.SpineRefused;
import io.caregateway.routes.signon.spine.SpineService;
import io.caregateway.routes.signon.spine.TestBounds;
import java.net.URI;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Cis2RouteTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort())
          .build();

  private static final String INFO = "{\"sub\": \"555000100011\"}";

  private final DefaultCamelContext camel = new DefaultCamelContext();
  private Cis2 cis2;

  @BeforeEach
  void start() throws Exception {
    UserInfoSettings settings = new UserInfoSettings(TestBounds.of(2), null);
    SpineService service =
        new SpineService("cis2", settings.bounds(), SpineRefusal.TOKEN_NOT_ACCEPTED);
    camel.addRoutes(new UserInfoRoutes(service, settings));
    camel.start();
    cis2 = new Cis2(camel.createProducerTemplate());
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  @Test
  void asksWithTheAccessToken() {
    answers(WireMock.okJson(INFO));
    assertThat(ask().uid()).isEqualTo("555000100011");
    SERVER.verify(
        WireMock.getRequestedFor(WireMock.urlEqualTo("/userinfo"))
            .withHeader("Authorization", WireMock.equalTo("Bearer secret")));
  }

  @ParameterizedTest
  @CsvSource({
    "401, TOKEN_NOT_ACCEPTED, 1",
    "403, TOKEN_NOT_ACCEPTED, 1",
    "302, REDIRECTED, 1",
    "429, FAILED, 2",
    "503, FAILED, 2",
    "500, FAILED, 2"
  })
  void asksAgainOnlyAfterWhatMayPass(int status, SpineRefusal reason, int times) {
    answers(WireMock.aResponse().withStatus(status));
    assertRefused(reason);
    SERVER.verify(times, WireMock.getRequestedFor(WireMock.urlEqualTo("/userinfo")));
  }

  @Test
  void refusesWhatIsTooLateOrTooLarge() {
    answers(WireMock.okJson(INFO).withFixedDelay(5000));
    assertRefused(SpineRefusal.TIMED_OUT);
    answers(WireMock.okJson(INFO + " ".repeat(300_000)));
    assertRefused(SpineRefusal.TOO_LARGE);
  }

  @Test
  void tellsThatNobodyIsThere() {
    UserInfoRequest nowhere =
        new UserInfoRequest(URI.create("http://127.0.0.1:1/userinfo"), "secret", "555000100011");
    assertThatThrownBy(() -> cis2.person(nowhere)).hasMessage("UNREACHABLE");
  }

  @Test
  void leavesAFailingServiceAlone() {
    answers(WireMock.serverError());
    for (int i = 0; i < 5; i++) {
      assertRefused(SpineRefusal.FAILED);
    }
    assertRefused(SpineRefusal.RESTING);
    SERVER.verify(10, WireMock.getRequestedFor(WireMock.urlEqualTo("/userinfo")));
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    SERVER.stubFor(WireMock.get("/userinfo").willReturn(answer));
  }

  private NationalPerson ask() {
    return cis2.person(
        new UserInfoRequest(URI.create(SERVER.baseUrl() + "/userinfo"), "secret", "555000100011"));
  }

  private void assertRefused(SpineRefusal reason) {
    assertThatThrownBy(this::ask)
        .isInstanceOfSatisfying(
            SpineRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
