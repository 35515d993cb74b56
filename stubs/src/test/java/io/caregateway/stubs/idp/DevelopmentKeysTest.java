package io.caregateway.stubs.idp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.caregateway.certsdev.DevelopmentPki;
import io.caregateway.certsdev.Options;
import io.caregateway.stubs.idp.saml.ReadBack;
import io.caregateway.stubs.idp.saml.Sample;
import io.caregateway.stubs.idp.saml.SigningKeys;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class DevelopmentKeysTest {
  @TempDir Path folder;

  @Test
  void signsWithTheDevelopmentKeysAndChecksTheGatewaysOwn() throws Exception {
    DevelopmentPki.write(folder, Options.standard());
    var settings = IdpSettings.demo(folder);
    var idp = new PracticeIdp(settings);
    idp.servedAt("http://127.0.0.1:9000");

    var answer = idp.answer(Sample.request(), settings.staff().of("A81001").get(0)).xml();
    var written = SigningKeys.certificate(folder.resolve("saml/idp-A81001.pem"));
    assertThat(ReadBack.signed(ReadBack.document(answer).getDocumentElement(), written)).isTrue();
    assertThat(idp.certificate("B82002")).isNotEqualTo(written);
    var gateway = Objects.requireNonNull(settings.serviceProvider().certificate());
    assertThat(gateway.getSubjectX500Principal().getName()).contains("CN=gateway");
  }

  @Test
  void namesTheFileThatIsMissing() {
    assertThatIOException()
        .isThrownBy(() -> IdpSettings.demo(folder))
        .withMessageContaining("idp-A81001");
  }
}
