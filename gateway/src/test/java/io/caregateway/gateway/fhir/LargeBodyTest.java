package io.caregateway.gateway.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is written by the FHIR API, so nothing of what is to be written is waited for. */
@Tag("slow")
class LargeBodyTest {

  private static final int BODY = 100 * 1024 * 1024;
  private static final int PART = 64 * 1024;

  /** What two sockets' buffers may take although nobody reads it. */
  private static final int BUFFERED = 24 * 1024 * 1024;

  private static final int MILLIS_TO_ANSWER = 10_000;

  @RegisterExtension static final FhirSite site = new FhirSite();

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: " + BODY, "Transfer-Encoding: chunked"})
  void isRefusedBeforeItCame(String how) throws Exception {
    try (SSLSocket socket = asked(how)) {
      assertThat(statusOf(socket)).startsWith("HTTP/1.1 405");
    }
  }

  @Test
  void isNotTakenInAfterTheRefusalEither() throws Exception {
    try (SSLSocket socket = asked("Content-Length: " + BODY)) {
      assertThat(statusOf(socket)).startsWith("HTTP/1.1 405");
      assertThat(taken(socket.getOutputStream())).isLessThan(BUFFERED);
    }
  }

  @Test
  void holdsNobodyElseUp() throws Exception {
    List<SSLSocket> waiting = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        waiting.add(asked("Content-Length: " + BODY));
      }
      assertThat(site.as(FhirSite.CLIENT_OF_A).get("/metadata").statusCode()).isEqualTo(200);
    } finally {
      for (SSLSocket socket : waiting) {
        socket.close();
      }
    }
  }

  /** Announces a body and sends nothing of it. */
  private static SSLSocket asked(String how) throws IOException {
    RawRequests raw = RawRequests.to(site, FhirSite.CLIENT_OF_A);
    SSLSocket socket =
        (SSLSocket) raw.tls().getSocketFactory().createSocket("localhost", raw.port());
    socket.setSoTimeout(MILLIS_TO_ANSWER);
    String head =
        "POST /fhir/R4/Patient HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
            + " application/fhir+json\r\n"
            + how
            + "\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }

  private static String statusOf(SSLSocket socket) throws IOException {
    return new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
        .readLine();
  }

  /** How much of the body can be sent before the connection is gone. */
  private static int taken(OutputStream out) {
    byte[] part = new byte[PART];
    int sent = 0;
    try {
      for (; sent < BODY; sent += part.length) {
        out.write(part);
      }
    } catch (IOException closed) {
      return sent;
    }
    return sent;
  }
}
