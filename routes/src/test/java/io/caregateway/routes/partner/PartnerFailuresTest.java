package io.caregateway.routes.partner;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnerFailuresTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(wireMockConfig().dynamicPort().gzipDisabled(true))
          .build();

  @Test
  void givesTheAnswerWithItsVersionAndTheServersTime() {
    answer(
        aResponse()
            .withBody("{}")
            .withHeader("ETag", "W/\"2\"")
            .withHeader("Date", "Mon, 02 Nov 2026 09:30:00 GMT"));

    Answer answer = get();

    assertThat(answer.body()).asString().isEqualTo("{}");
    assertThat(answer.etag()).contains("W/\"2\"");
    assertThat(answer.serverDate()).contains(TestPartners.NOW);
    assertThat(answer.isGone()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"404", "410"})
  void whatIsGoneIsAnAnswerAndNotAFailure(int status) {
    answer(aResponse().withStatus(status));

    assertThat(get().isGone()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | 7 | PT7S",
        "503 | 7 | PT7S",
        "503 | Mon, 02 Nov 2026 09:30:30 GMT | PT30S",
        "503 | Mon, 02 Nov 2026 09:29:30 GMT | PT0S",
        "503 | soon | PT0S",
        "503 | | PT0S"
      })
  void aBusySystemSaysHowLongToWait(int status, String header, Duration wait) {
    answer(aResponse().withStatus(status).withHeader("Retry-After", header == null ? "" : header));

    PartnerFailure.Busy busy = failure(PartnerFailure.Busy.class);

    assertThat(busy.retryAfter()).isEqualTo(wait);
    assertThat(busy.isTransient()).isTrue();
  }

  @Test
  void aSlowAnswerEndsAtTheSetTimeAlsoWhenItDrips() {
    answer(aResponse().withBody("{}").withFixedDelay(60_000));
    assertThat(failure(PartnerFailure.TimedOut.class).isTransient()).isTrue();

    answer(aResponse().withBody("x".repeat(1000)).withChunkedDribbleDelay(1000, 60_000));
    assertThat(failure(PartnerFailure.TimedOut.class).isTransient()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK", "CONNECTION_RESET_BY_PEER"})
  void anAnswerThatBreaksOffIsTold(Fault fault) {
    answer(aResponse().withFault(fault));

    assertThat(failure(PartnerFailure.BrokenAnswer.class).isTransient()).isTrue();
  }

  @Test
  void aGzipBodyThatWasCutOffIsTold() throws IOException {
    byte[] packed = gzip("{}".repeat(2000).getBytes(UTF_8));
    answer(gzipped(Arrays.copyOf(packed, packed.length / 2)));

    assertThat(failure(PartnerFailure.BrokenAnswer.class).isTransient()).isTrue();
  }

  @Test
  void anAnswerBeyondTheBoundIsNotTakenPackedOrNot() throws IOException {
    answer(aResponse().withBody("x".repeat(TestPartners.MAXIMUM_BYTES + 1)));
    assertThat(failure(PartnerFailure.TooLarge.class).isTransient()).isFalse();

    answer(gzipped(gzip(new byte[TestPartners.MAXIMUM_BYTES + 1])));
    assertThat(failure(PartnerFailure.TooLarge.class)).hasMessageContaining("page-size");
  }

  @Test
  void redirectsAreNotFollowed() {
    answer(aResponse().withStatus(302).withHeader("Location", "/fhir/elsewhere"));

    assertThat(failure(PartnerFailure.Redirected.class)).hasMessageContaining("base-url");
    assertThat(SERVER.getAllServeEvents()).hasSize(1);
  }

  @Test
  void aRefusalAndAServersFailureAreToldApart() {
    answer(aResponse().withStatus(422));
    assertThat(failure(PartnerFailure.Refused.class).status()).isEqualTo(422);

    answer(aResponse().withStatus(500));
    assertThat(failure(PartnerFailure.ServerError.class).isTransient()).isTrue();
  }

  @Test
  void nobodyListeningIsUnreachable() {
    Partner partner = TestPartners.emis(URI.create("http://127.0.0.1:1/fhir"));

    assertThat(
            catchThrowableOfType(
                PartnerFailure.Unreachable.class,
                () -> partner.get(URI.create("Patient/1"), Interaction.READ_PATIENT)))
        .isNotNull();
  }

  @Test
  void anEndpointThatKeepsFailingIsLeftAlone() {
    answer(aResponse().withStatus(500));
    Partner partner = partner();
    for (int i = 0; i < 10; i++) {
      failure(PartnerFailure.ServerError.class, partner);
    }

    assertThat(failure(PartnerFailure.Resting.class, partner).isTransient()).isTrue();
    assertThat(SERVER.getAllServeEvents()).hasSize(10);
  }

  @Test
  void theBeginningIsToldOfWhatIsServedPackedOrNotEvenIfTheRestIsBroken() throws IOException {
    String served = "Zoe".repeat(5000);
    answer(aResponse().withBody(served.getBytes(UTF_8)));
    assertThat(beginnings()).singleElement().satisfies(told -> assertThat(served).startsWith(told));

    byte[] packed = gzip(served.getBytes(UTF_8));
    answer(gzipped(packed));
    assertThat(beginnings()).singleElement().satisfies(told -> assertThat(served).startsWith(told));

    packed[packed.length - 1] ^= 1;
    answer(gzipped(packed));
    assertThat(beginnings()).hasSize(2).last().isEqualTo("BrokenAnswer");

    answer(aResponse().withBody(served).withStatus(404));
    assertThat(beginnings()).isEmpty();
  }

  /** What was told before the answer was there, and how that failed. */
  private static List<String> beginnings() {
    List<String> told = new ArrayList<>();
    try {
      partner()
          .get(
              URI.create("Patient?_count=250"),
              Interaction.SEARCH_PATIENT,
              bytes -> told.add(new String(bytes, 0, bytes.length - 8, UTF_8)));
    } catch (PartnerFailure e) {
      told.add(e.getClass().getSimpleName());
    }
    return told;
  }

  private static void answer(ResponseDefinitionBuilder response) {
    SERVER.resetAll();
    SERVER.stubFor(any(anyUrl()).willReturn(response));
  }

  private static ResponseDefinitionBuilder gzipped(byte[] body) {
    return aResponse().withHeader("Content-Encoding", "gzip").withBody(body);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    return packed.toByteArray();
  }

  private static Partner partner() {
    return TestPartners.emis(URI.create(SERVER.baseUrl() + "/fhir"));
  }

  private static Answer get() {
    return partner().get(URI.create("Patient/1"), Interaction.READ_PATIENT);
  }

  private static <T extends PartnerFailure> T failure(Class<T> type) {
    return failure(type, partner());
  }

  private static <T extends PartnerFailure> T failure(Class<T> type, Partner partner) {
    T failure =
        catchThrowableOfType(
            type, () -> partner.get(URI.create("Patient/1"), Interaction.READ_PATIENT));
    assertThat(failure).isNotNull();
    return failure;
  }
}
