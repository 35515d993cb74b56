package io.caregateway.stubs.spine;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.StubServer;
import io.caregateway.stubs.StubsExtension;
import io.caregateway.stubs.client.Client;
import io.caregateway.stubs.client.Reply;
import io.caregateway.stubs.fhir.Jwt;
import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.http.Endpoint;
import io.caregateway.stubs.spine.cis2.SpineClient;
import io.caregateway.stubs.spine.faults.SpineFault;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class SpineAdminTest {

  @RegisterExtension
  static final StubsExtension STUBS = new StubsExtension(ClinicalStubs.with().patients(1));

  @Test
  void listsThePeopleAndGivesTickets() throws Exception {
    assertThat(send("GET", "users", "").json().path(0).path("name").asString())
        .isEqualTo("Priya Shah");
    String ticket =
        send("POST", "tickets", "{\"uid\": \"555000100011\"}").json().path("ticket").asString();
    assertThat(ticket).startsWith("AQIC5w");
  }

  @ParameterizedTest
  @EnumSource(SpineFault.class)
  void knowsEveryFaultByName(SpineFault fault) throws Exception {
    String body = "{\"fault\": \"%s\", \"at\": \"nowhere\", \"times\": 2}".formatted(fault.word());
    JsonNode left = send("POST", "faults", body).json();
    assertThat(left.path(0).path("fault").asString()).isEqualTo(fault.word());
    assertThat(left.path(0).path("left").asInt()).isEqualTo(2);
    assertThat(send("DELETE", "faults", "").json()).isEmpty();
  }

  @Test
  void postsALogoutTokenForEachSessionOfAPerson() throws Exception {
    List<Call> received = new CopyOnWriteArrayList<>();
    try (StubServer application = new StubServer(0, List.of(taking(received)), List.of()).start()) {
      STUBS.stubs().spine().client(SpineClient.gatewayAt(application.baseUrl()));
      Cis2Client client = new Cis2Client(STUBS.stubs().spine().issuer());
      var request = client.request();
      request.put("redirect_uri", List.of(application.baseUrl() + "/oauth2/code/cis2"));
      client.press(client.ask(request), "choice", "uid", "555000100011");

      Reply reply = send("POST", "back-channel-logout", "{\"uid\": \"555000100011\"}");
      assertThat(reply.json().path("answered").toString()).isEqualTo("[200]");
    }
    String token = received.get(0).form().getOrDefault("logout_token", List.of("")).get(0);
    JsonNode claims = Jwt.parse(token).claims();
    assertThat(claims.propertyNames())
        .contains("iss", "aud", "sub", "iat", "jti", "sid", "events")
        .doesNotContain("nonce");
    assertThat(claims.path("events").toString())
        .isEqualTo("{\"http://schemas.openid.net/event/backchannel-logout\":{}}");
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    assertThat(send("POST", "faults", "{\"fault\": \"gremlins\"}").status()).isEqualTo(400);
    assertThat(send("POST", "faults", "{\"fault\": \"slow\", \"for\": \"soon\"}").status())
        .isEqualTo(400);
    assertThat(send("POST", "tickets", "{\"uid\": \"nobody\"}").status()).isEqualTo(400);
    assertThat(send("GET", "nothing", "").status()).isEqualTo(404);
  }

  private static Endpoint taking(List<Call> received) {
    return new Endpoint() {
      @Override
      public String prefix() {
        return "/oauth2/";
      }

      @Override
      public Answer answer(Call call) {
        received.add(call);
        return Answer.empty(200);
      }
    };
  }

  private static Reply send(String method, String what, String body) throws Exception {
    URI uri = URI.create(STUBS.stubs().baseUrl() + "/__admin/spine/" + what);
    return Client.exchange(
        HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body)).build());
  }
}
