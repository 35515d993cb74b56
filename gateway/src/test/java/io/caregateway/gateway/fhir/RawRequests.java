package io.caregateway.gateway.fhir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Sends bytes that no well-behaved client would, over one TLS session that is resumed. */
record RawRequests(SSLContext tls, int port) {

  private static final int MILLIS_TO_ANSWER = 20_000;

  static RawRequests to(FhirSite site, String client) {
    return new RawRequests(site.gateway().pki().clientTls(client), site.url("").getPort());
  }

  /**
   * @param request whole, each character a byte; it must ask for the connection to be closed
   */
  String answer(String request) throws IOException {
    try (SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket("localhost", port)) {
      socket.setSoTimeout(MILLIS_TO_ANSWER);
      // or the request waits for the handshake's last packet to be acknowledged, 40 ms later
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
