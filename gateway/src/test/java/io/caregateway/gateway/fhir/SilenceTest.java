package io.caregateway.gateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.caregateway.feed.NhsNumber;
import io.caregateway.routes.patient.KeptPatient;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** Neither log nor metrics tell who was asked about. */
@Tag("slow")
class SilenceTest {

  private static final String CANARY = "Qwertzuiop";

  @RegisterExtension static final FhirSite site = new FhirSite();

  private final NhsNumber number = KeptPatients.newNumber();

  @Test
  void logsAndMetricsHoldNoPersonalData() throws Exception {
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    try {
      askInEveryWay();
    } finally {
      root.detachAppender(log);
    }

    assertThat(List.copyOf(log.list).stream().map(SilenceTest::text))
        .noneMatch(line -> line.contains(CANARY) || line.contains(number.value()));
    assertThat(metrics()).doesNotContain(CANARY, number.value());
  }

  private void askInEveryWay() throws IOException {
    KeptPatient kept = site.patients().add(FhirSite.A, number, CANARY, "1970-09-11");
    FhirCalls client = site.as(FhirSite.CLIENT_OF_A);
    assertThat(client.get("/Patient/" + kept.id()).body()).contains(CANARY);
    assertThat(client.get("/Patient?family=" + CANARY).body()).contains(CANARY);
    assertThat(client.postForm("/Patient/_search", "identifier=" + number.value()).body())
        .contains(CANARY);
    for (String refused :
        List.of(
            "/Patient/" + number.value(),
            "/Patient/" + CANARY + "/_history/" + number.value(),
            "/" + CANARY,
            "/Patient?name=" + CANARY,
            "/Patient?" + number.value() + "=" + CANARY,
            "/Patient?birthdate=" + CANARY,
            "/Patient?_page=" + CANARY,
            "/Patient?_format=" + CANARY)) {
      assertThat(client.get(refused).body()).doesNotContain(CANARY, number.value());
    }
    client.send("POST", "/Patient", "{\"" + CANARY, "Content-Type", "application/fhir+json");
    site.as(FhirSite.STRANGER).get("/Patient?family=" + CANARY);
    assertThat(
            RawRequests.to(site, FhirSite.CLIENT_OF_A)
                .answer("GET /fhir/R4/Patient?family=<" + CANARY + "> HTTP/1.1\r\n\r\n"))
        .contains(" 400 ")
        .doesNotContain(CANARY);
  }

  private static String metrics() throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(site.gateway().management("/actuator/prometheus")).build(),
            BodyHandlers.ofString())
        .body();
  }

  private static String text(ILoggingEvent event) {
    String trace =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    return event.getFormattedMessage() + event.getMDCPropertyMap() + trace;
  }
}
