package io.caregateway.gateway.signon.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.FeedJson;
import io.caregateway.gateway.GatewayExtension;
import io.caregateway.gateway.listeners.CardAuthorities;
import io.caregateway.gateway.pki.AddressPace;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockHttpServletRequest;

/** At a gateway for which nobody has set up cards. */
@Tag("slow")
class CardGateTest {

  @RegisterExtension static final GatewayExtension gateway = new GatewayExtension();

  @Test
  void saysThatNobodySignsOnByACardHere() throws Exception {
    HttpResponse<byte[]> answer = post("{\"practice\":\"A81001\",\"purpose\":\"sign-on\"}");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(FeedJson.read(answer.body(), CardProblem.class).cause()).isEqualTo("NOT_SET_UP");
  }

  @Test
  void holdsUpWhoeverAsksTooFast() {
    AddressPace pace = new AddressPace(3, 1);

    for (int i = 0; i < 3; i++) {
      assertThat(pace.allows("203.0.113.7")).isTrue();
    }
    assertThat(pace.allows("203.0.113.7")).isFalse();
    assertThat(pace.allows("203.0.113.8")).isTrue();
  }

  @Test
  void tellsWhoeverAsksTooFast() {
    CardGate gate =
        new CardGate(
            new CardAuthorities(List.of(Path.of("cards.pem"))),
            gateway.bean(CardAddresses.class),
            gateway.bean(CardSettings.class));
    for (int i = 0; i < 120; i++) {
      gate.pass(new MockHttpServletRequest());
    }
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 120; i++) {
                gate.pass(new MockHttpServletRequest());
              }
            })
        .isInstanceOfSatisfying(
            CardRequestRefused.class,
            refused -> assertThat(refused.fault()).isEqualTo(CardFault.TOO_MANY_REQUESTS));
  }

  private static HttpResponse<byte[]> post(String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(gateway.people("/auth/challenge"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return gateway.client().send(request, BodyHandlers.ofByteArray());
  }
}
