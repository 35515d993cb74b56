package io.caregateway.stubs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.stubs.StubServer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private static final String BODY = "a page of some length, ".repeat(200);

  private record Fixed(Delivery delivery) implements Endpoint {
    @Override
    public String prefix() {
      return "/fixed/";
    }

    @Override
    public Answer answer(Call call) {
      return Answer.of(200, "text/plain", BODY).delivered(delivery);
    }
  }

  @Test
  void sendsPlainTextToThoseWhoDoNotAskForGzip() throws Exception {
    HttpResponse<byte[]> answer = get(new Delivery.Whole(), false);
    assertThat(answer.body()).asString().isEqualTo(BODY);
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(answer.headers().allValues("Date")).hasSize(1);
  }

  @Test
  void compressesForThoseWhoAsk() throws Exception {
    HttpResponse<byte[]> answer = get(new Delivery.Whole(), true);
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(inflate(answer.body())).isEqualTo(BODY);
  }

  @Test
  void cutsTheCompressedStreamOff() throws Exception {
    HttpResponse<byte[]> answer = get(new Delivery.TruncatedGzip(), true);
    assertThatThrownBy(() -> inflate(answer.body())).isInstanceOf(EOFException.class);
  }

  @Test
  void dripsTheWholeBody() throws Exception {
    HttpResponse<byte[]> answer = get(new Delivery.Drip(5, Duration.ofMillis(50)), false);
    assertThat(answer.body()).asString().isEqualTo(BODY);
  }

  @Test
  void dropsTheConnection() {
    assertThatThrownBy(() -> get(new Delivery.Dropped(), false)).isInstanceOf(IOException.class);
  }

  private static HttpResponse<byte[]> get(Delivery delivery, boolean gzip) throws Exception {
    try (StubServer server = new StubServer(0, List.of(new Fixed(delivery)), List.of()).start()) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(server.baseUrl() + "/fixed/page"));
      if (gzip) {
        request.header("Accept-Encoding", "gzip");
      }
      return HttpClient.newHttpClient()
          .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  private static String inflate(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
