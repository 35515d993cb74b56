package io.caregateway.gateway.signon.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.certsdev.DevelopmentPki;
import io.caregateway.certsdev.Options;
import io.caregateway.gateway.GatewayExtension;
import io.caregateway.gateway.TestPki;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.FileSystemUtils;

@Tag("slow")
class RevokedCertificateTest {

  private static final DevelopmentPki PKI = pki();

  @RegisterExtension
  static final GatewayExtension gateway =
      new GatewayExtension()
          .with("gateway.tls.certificate", PKI.file("server/gateway.pem"))
          .with("gateway.tls.private-key", PKI.file("server/gateway.key.pem"))
          .with("gateway.tls.client-authorities", PKI.file("trust/for-server.pem"))
          .with("gateway.tls.revocation-lists", PKI.file("crl/all.pem"));

  @AfterAll
  static void delete() throws IOException {
    FileSystemUtils.deleteRecursively(PKI.folder());
  }

  @Test
  void takesNoConnectionWithARevokedCertificate() {
    assertThatThrownBy(() -> status("machines/billing-client")).isInstanceOf(IOException.class);
  }

  @Test
  void takesOneWithACertificateThatIsNotRevoked() throws Exception {
    assertThat(status("machines/scheduling-client")).isEqualTo(403);
  }

  private static int status(String client) throws IOException, InterruptedException {
    HttpClient machine = HttpClient.newBuilder().sslContext(PKI.clientTls(client)).build();
    HttpRequest request = HttpRequest.newBuilder(gateway.machines("/fhir/R4/metadata")).build();
    return machine.send(request, BodyHandlers.ofString()).statusCode();
  }

  private static DevelopmentPki pki() {
    try {
      Path folder = Files.createTempDirectory("caregateway-test-revoked-");
      TestPki.copyTo(folder);
      return DevelopmentPki.write(folder, Options.standard().revoking("machines/billing-client"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
