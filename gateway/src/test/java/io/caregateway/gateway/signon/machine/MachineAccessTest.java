package io.caregateway.gateway.signon.machine;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.listeners.ClientTrust;
import io.caregateway.gateway.signon.Machine;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.routes.practice.Departures;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Tag("slow")
class MachineAccessTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @ParameterizedTest
  @CsvSource({
    "billing-client, , A81001",
    "billing-client, A81001, A81001",
    "scheduling-client, , B82002",
    "integration-client, A81001, A81001",
    "integration-client, B82002, B82002"
  })
  void serves(String client, @Nullable String asksFor, String practice) throws Exception {
    HttpResponse<String> answer = get(client, WhoAmI.MACHINES, asksFor);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("CN=" + client).endsWith("of " + practice);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "billing-client, B82002, A81001",
    "scheduling-client, A81001, B82002",
    "billing-client, nonsense, A81001",
    "integration-client, Z99999, SITE"
  })
  void refusesAPracticeThatTheMachineDoesNotServe(String client, String asksFor, String recordedAt)
      throws Exception {
    HttpResponse<String> answer = get(client, WhoAmI.MACHINES, asksFor);
    assertRefused(answer, 403, "forbidden");
    assertRecorded(new OdsCode(recordedAt), "OTHER_PRACTICE", client);
  }

  @ParameterizedTest
  @ValueSource(strings = {"machines/unknown-client", "smartcards/555000000101"})
  void refusesACertificateThatIsMappedToNothing(String name) throws Exception {
    HttpResponse<String> answer =
        site.gateway().client(name).send(request(WhoAmI.MACHINES, null), BodyHandlers.ofString());
    assertRefused(answer, 403, "forbidden");
    assertRecorded(AuditLog.SITE, "UNKNOWN_CERTIFICATE", name.replaceAll(".*/", ""));
  }

  @Test
  void refusesAConnectionWithoutACertificate() {
    HttpClient client = site.gateway().client();
    assertThatThrownBy(() -> client.send(request(WhoAmI.MACHINES, null), BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/sign-on",
        "/test/who",
        "/saml2/metadata/A81001",
        "/actuator/health",
        "/error",
        "/assets/site.css",
        "/auth/x"
      })
  void servesMachinesNothingButTheApi(String path) throws Exception {
    assertRefused(get("billing-client", path, null), 403, "forbidden");
    assertRecorded(A, "NOT_ALLOWED", "billing-client");
  }

  @Test
  void refusesWhateverTlsShouldLetThroughWithoutACertificate() throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new MachineFilter(
            site.gateway().bean(Machines.class),
            site.gateway().bean(Departures.class),
            site.gateway().bean(ClientTrust.class),
            site.gateway().bean(RefusedMachine.class))
        .doFilter(
            new MockHttpServletRequest("GET", "/fhir/R4/Patient"), response, new MockFilterChain());
    assertThat(response.getStatus()).isEqualTo(401);
    assertThat(site.lastRecord(AuditLog.SITE).reason()).isEqualTo("NO_CERTIFICATE");
  }

  private static void assertRefused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/fhir+json;charset=UTF-8");
    assertThat(answer.body())
        .contains("\"resourceType\":\"OperationOutcome\"")
        .contains("\"code\":\"" + code + "\"");
  }

  private static void assertRecorded(OdsCode practice, String reason, String name) {
    AuditRecord record = site.lastRecord(practice);
    assertThat(record.act()).isEqualTo(Act.ACCESS_REFUSED);
    assertThat(record.reason()).isEqualTo(reason);
    assertThat(record.actor().id()).contains(name);
    assertThat(record.actor().proof()).startsWith("mtls serial ");
  }

  private static HttpResponse<String> get(String client, String path, @Nullable String asksFor)
      throws IOException, InterruptedException {
    return site.gateway()
        .client("machines/" + client)
        .send(request(path, asksFor), BodyHandlers.ofString());
  }

  private static HttpRequest request(String path, @Nullable String asksFor) {
    HttpRequest.Builder request = HttpRequest.newBuilder(site.gateway().machines(path));
    if (asksFor != null) {
      request.header(Machine.PRACTICE_HEADER, asksFor);
    }
    return request.build();
  }
}
