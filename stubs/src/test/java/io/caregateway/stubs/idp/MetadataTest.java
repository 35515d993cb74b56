package io.caregateway.stubs.idp;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.idp.saml.IdpMetadata;
import io.caregateway.stubs.idp.saml.ReadBack;
import io.caregateway.stubs.idp.saml.SamlNames;
import io.caregateway.stubs.idp.saml.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class MetadataTest {
  @RegisterExtension final RunningIdp running = new RunningIdp();

  @Test
  void saysWhereItIsAndWithWhatItSigns() throws Exception {
    var document = metadata("A81001");
    var root = document.getDocumentElement();
    assertThat(root.getAttribute("entityID")).isEqualTo(running.url("")).endsWith("/idp/A81001");
    assertThat(services(document, "SingleSignOnService"))
        .isEqualTo("HTTP-Redirect " + running.url("/sso") + "\nHTTP-POST " + running.url("/sso"));
    assertThat(services(document, "SingleLogoutService"))
        .isEqualTo("HTTP-POST " + running.url("/slo") + "\nHTTP-Redirect " + running.url("/slo"));
    var certificate = ReadBack.first(document, SamlNames.XML_DSIG, "X509Certificate");
    assertThat(Base64.getDecoder().decode(certificate.getTextContent()))
        .isEqualTo(running.idp.certificate("A81001").getEncoded());
  }

  @Test
  void hasAKeyForEachPractice() {
    assertThat(running.idp.certificate("A81001"))
        .isEqualTo(running.idp.certificate("A81001"))
        .isNotEqualTo(running.idp.certificate("B82002"));
  }

  @Test
  void tellsOfTheKeyToComeWhileTheOldOneSigns() throws Exception {
    var now = running.idp.settings().keys().of("C83003");
    running.idp.settings().keys().use("C83003", now, Sample.OTHER_KEY);
    assertThat(running.idp.settings().keys().of("C83003")).isEqualTo(now);
    var metadata = ReadBack.document(running.idp.metadata("C83003"));
    var found = metadata.getElementsByTagNameNS(SamlNames.METADATA, "KeyDescriptor");
    assertThat(found.getLength()).isEqualTo(2);
  }

  @Test
  void asksForSignedRequestsWhenItCanCheckThem() throws Exception {
    assertThat(wantsSigned()).isEqualTo("false");
    running.wantSignatures();
    assertThat(wantsSigned()).isEqualTo("true");
  }

  @Test
  void signsItAndSaysHowLongItHoldsWhereAsked() throws Exception {
    var xml =
        new IdpMetadata("urn:idp", "https://idp.example/sso", "https://idp.example/slo")
            .signingWith(Sample.KEY.certificate())
            .signingWith(Sample.OTHER_KEY.certificate())
            .validUntil(Instant.parse("2026-12-01T00:00:00Z"))
            .cacheFor(Duration.ofHours(6))
            .signedBy(Sample.KEY)
            .xml();
    assertThat(xml).contains("validUntil=\"2026-12-01T00:00:00Z\"", "cacheDuration=\"PT6H\"");
    var root = ReadBack.document(xml).getDocumentElement();
    assertThat(ReadBack.signed(root, Sample.KEY.certificate())).isTrue();
    var keys = root.getElementsByTagNameNS(SamlNames.METADATA, "KeyDescriptor");
    assertThat(keys.getLength()).isEqualTo(2);
  }

  private String wantsSigned() throws Exception {
    return ReadBack.first(metadata("A81001"), SamlNames.METADATA, "IDPSSODescriptor")
        .getAttribute("WantAuthnRequestsSigned");
  }

  private Document metadata(String ods) throws Exception {
    var page = new Browser().open(running.idp.entityId(ods) + "/metadata");
    assertThat(page.response().headers().firstValue("Content-Type"))
        .hasValue("application/samlmetadata+xml");
    return ReadBack.document(page.response().body());
  }

  private static String services(Document document, String name) {
    var found = document.getElementsByTagNameNS(SamlNames.METADATA, name);
    var lines = new StringBuilder();
    for (var i = 0; i < found.getLength(); i++) {
      var service = (Element) found.item(i);
      var binding = service.getAttribute("Binding");
      lines.append(i == 0 ? "" : "\n").append(binding.substring(binding.lastIndexOf(':') + 1));
      lines.append(' ').append(service.getAttribute("Location"));
    }
    return lines.toString();
  }
}
