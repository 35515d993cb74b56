package io.caregateway.stubs.http;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Turns an answer into WireMock's terms: compression and the faults of the line. */
final class Transport {

  private Transport() {}

  static ResponseDefinition toWireMock(Call call, Answer answer) {
    ResponseDefinitionBuilder response =
        new ResponseDefinitionBuilder().withStatus(answer.status());
    response.withHeader("Date", HttpDate.of(Instant.now()));
    answer.headers().forEach(h -> response.withHeader(h.name(), h.value()));
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    Delivery delivery = answer.delivery();
    boolean cut = delivery instanceof Delivery.TruncatedGzip;
    if (body.length > 0 && (cut || accepts(call, "gzip"))) {
      response.withHeader("Content-Encoding", "gzip");
      body = gzip(body);
    }
    if (delivery instanceof Delivery.Late late) {
      response.withFixedDelay((int) late.delay().toMillis());
    } else if (delivery instanceof Delivery.Drip drip) {
      response.withChunkedDribbleDelay(drip.pieces(), (int) drip.total().toMillis());
    } else if (delivery instanceof Delivery.Dropped) {
      response.withFault(Fault.CONNECTION_RESET_BY_PEER);
    }
    return response.withBody(cut ? Arrays.copyOf(body, body.length / 2) : body).build();
  }

  private static boolean accepts(Call call, String coding) {
    String accepted = call.header("Accept-Encoding");
    return accepted != null && accepted.contains(coding);
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("Compressing in memory failed.", e);
    }
    return bytes.toByteArray();
  }
}
