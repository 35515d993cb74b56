package io.caregateway.certsdev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutualTlsTest {
  private final DevelopmentPki pki = Pki.shared();
  private final SSLServerSocket server;

  MutualTlsTest() throws IOException {
    var factory = pki.serverTls().getServerSocketFactory();
    server = (SSLServerSocket) factory.createServerSocket(0, 1, InetAddress.getLoopbackAddress());
    server.setNeedClientAuth(true);
    server.setSoTimeout(10_000);
  }

  @AfterEach
  void closes() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"machines/billing-client", "smartcards/555000000101"})
  void opensForAMachineAndForACard(String name) throws Exception {
    var seen = seenByServer();
    connect(pki.clientTls(name), "localhost");
    assertThat(seen.get(10, TimeUnit.SECONDS))
        .isEqualTo(Pki.certificate(pki, name).getSubjectX500Principal().getName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "::1"})
  void showsTheServerUnderEachOfItsNames(String name) throws Exception {
    var seen = seenByServer();
    connect(pki.clientTls("machines/billing-client"), name);
    assertThat(seen.get(10, TimeUnit.SECONDS)).contains("CN=billing-client");
  }

  @Test
  void isRefusedByAClientThatCalledAnotherName() {
    var seen = seenByServer();
    assertThatThrownBy(() -> connect(pki.clientTls("machines/billing-client"), "other.example"))
        .isInstanceOf(SSLException.class);
    assertThatThrownBy(seen::join).isInstanceOf(CompletionException.class);
  }

  @Test
  void staysShutWithoutACertificate() {
    assertRefused(pki.clientTls());
  }

  @ParameterizedTest
  @ValueSource(strings = {"server/gateway", "saml/gateway", "oauth/A81001"})
  void staysShutForACertificateThatIsForSomethingElse(String name) {
    assertRefused(pki.clientTls(name));
  }

  private void assertRefused(SSLContext client) {
    var seen = seenByServer();
    assertThatThrownBy(() -> connect(client, "localhost")).isInstanceOf(IOException.class);
    assertThatThrownBy(seen::join).hasCauseInstanceOf(SSLException.class);
  }

  /** The subject of the client's certificate, as the server sees it. */
  private CompletableFuture<String> seenByServer() {
    return CompletableFuture.supplyAsync(
        () -> {
          try (var connection = (SSLSocket) server.accept()) {
            connection.startHandshake();
            connection.getOutputStream().write(1);
            return connection.getSession().getPeerPrincipal().getName();
          } catch (IOException e) {
            throw new CompletionException(e);
          }
        });
  }

  /** Reads one byte: under TLS 1.3 a client learns only so that it was refused. */
  private void connect(SSLContext client, String host) throws IOException {
    var plain = new Socket(server.getInetAddress(), server.getLocalPort());
    try (var socket =
        (SSLSocket)
            client.getSocketFactory().createSocket(plain, host, server.getLocalPort(), true)) {
      var parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.setSoTimeout(10_000);
      if (socket.getInputStream().read() != 1) {
        throw new IOException("the server closed the connection");
      }
    }
  }
}
