package io.caregateway.stubs.idp.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caregateway.stubs.idp.saml.SamlRefusal.Cause;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SamlXmlTest {
  @Test
  void refusesADocumentTypeDeclaration() {
    assertThat(refusal("<!DOCTYPE a><a/>", StandardCharsets.UTF_8).reason())
        .isEqualTo(Cause.DOCTYPE);
  }

  @Test
  void refusesADocumentTypeDeclarationInAnotherEncoding() {
    var hidden = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE a><a/>";
    assertThat(refusal(hidden, StandardCharsets.UTF_16).reason()).isEqualTo(Cause.NOT_XML);
  }

  @Test
  void refusesWhatIsNotWellFormed() {
    var refusal = refusal("<a><b></a>", StandardCharsets.UTF_8);
    assertThat(refusal.reason()).isEqualTo(Cause.NOT_XML);
    assertThat(refusal.sentence()).contains("Send one whole SAML 2.0 message");
  }

  @Test
  void readsANameAcrossAComment() throws SamlRefusal {
    var document = SamlXml.parse("<a>one<!--x-->two</a>".getBytes(StandardCharsets.UTF_8));
    assertThat(document.getDocumentElement().getTextContent()).isEqualTo("onetwo");
  }

  private static SamlRefusal refusal(String xml, Charset charset) {
    return catchThrowableOfType(SamlRefusal.class, () -> SamlXml.parse(xml.getBytes(charset)));
  }
}
