package io.caregateway.stubs.idp.saml;

import static io.caregateway.stubs.idp.saml.SamlNames.ASSERTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SamlAnswerTest {
  @Test
  void signsResponseAndAssertion() throws Exception {
    var document = ReadBack.document(Sample.answer().xml());
    var certificate = Sample.KEY.certificate();
    assertThat(ReadBack.signed(ReadBack.assertion(document), certificate)).isTrue();
    assertThat(ReadBack.signed(document.getDocumentElement(), certificate)).isTrue();
    assertThat(ReadBack.signed(document.getDocumentElement(), Sample.OTHER_KEY.certificate()))
        .isFalse();
  }

  @Test
  void signsWhatItIsToldTo() throws Exception {
    var responseOnly = ReadBack.document(Sample.answer().signing(true, false).xml());
    assertThat(SamlXml.child(ReadBack.assertion(responseOnly), SamlNames.XML_DSIG, "Signature"))
        .isNull();
    var root = responseOnly.getDocumentElement();
    assertThat(ReadBack.signed(root, Sample.KEY.certificate())).isTrue();

    var assertionOnly = ReadBack.document(Sample.answer().signing(false, true).xml());
    root = assertionOnly.getDocumentElement();
    assertThat(SamlXml.child(root, SamlNames.XML_DSIG, "Signature")).isNull();
    assertThat(ReadBack.signed(ReadBack.assertion(assertionOnly), Sample.KEY.certificate()))
        .isTrue();
  }

  @Test
  void signsWithSha256AndPutsTheSignatureAfterTheIssuer() throws Exception {
    var root = ReadBack.document(Sample.answer().xml()).getDocumentElement();
    var signature = ReadBack.signature(root);
    assertThat(signature.getPreviousSibling().getLocalName()).isEqualTo("Issuer");
    assertThat(SamlXml.text(signature))
        .contains("xmldsig-more#rsa-sha256", "xmlenc#sha256", "URI=\"#" + root.getAttribute("ID"));
  }

  @Test
  void saysWhoseAnswerItIsToWhichRequestAndForWhom() throws Exception {
    var document = ReadBack.document(Sample.answer().xml());
    var root = document.getDocumentElement();
    var data = ReadBack.first(document, ASSERTION, "SubjectConfirmationData");
    var conditions = ReadBack.first(document, ASSERTION, "Conditions");
    assertThat(root.getAttribute("Destination")).isEqualTo(Sample.ACS);
    assertThat(root.getAttribute("InResponseTo")).isEqualTo("_request");
    assertThat(data.getAttribute("InResponseTo")).isEqualTo("_request");
    assertThat(data.getAttribute("Recipient")).isEqualTo(Sample.ACS);
    assertThat(data.getAttribute("NotOnOrAfter")).isEqualTo("2026-03-01T09:35:00Z");
    assertThat(conditions.getAttribute("NotBefore")).isEqualTo("2026-03-01T09:29:50Z");
    assertThat(conditions.getAttribute("NotOnOrAfter")).isEqualTo("2026-03-01T09:35:00Z");
    assertThat(text(document.getDocumentElement(), "Issuer")).isEqualTo(Sample.IDP);
    assertThat(text(root, "Audience")).isEqualTo(Sample.PROVIDER);
    assertThat(text(root, "NameID")).isEqualTo("555000100011");
    assertThat(text(root, "AuthnContextClassRef")).isEqualTo(SamlNames.PASSWORD_OVER_TLS);
    assertThat(ReadBack.first(document, ASSERTION, "AuthnStatement").getAttribute("SessionIndex"))
        .isNotBlank();
  }

  @Test
  void keepsEveryValueOfAnAttributeAsItIs() throws Exception {
    var document = ReadBack.document(Sample.answer().xml());
    var attribute = ReadBack.first(document, ASSERTION, "Attribute");
    assertThat(attribute.getAttribute("Name")).isEqualTo("role");
    var values = attribute.getElementsByTagNameNS(ASSERTION, "AttributeValue");
    assertThat(values.getLength()).isEqualTo(2);
    assertThat(values.item(0).getTextContent()).isEqualTo("practice-manager");
    assertThat(values.item(1).getTextContent()).isEqualTo("<&\">");
  }

  @Test
  void leavesOutAnAttributeWithoutValues() throws Exception {
    var answer = Sample.answer().person("555000100044", Map.of("role", List.of()));
    assertThat(answer.xml()).doesNotContain("AttributeStatement");
  }

  @Test
  void isTheSameBytesWhenAskedTwice() {
    var answer = Sample.answer();
    assertThat(answer.xml()).isEqualTo(answer.xml());
    assertThat(answer.xml()).isNotEqualTo(Sample.answer().xml());
  }

  @Test
  void encryptsTheAssertionForItsReader() throws Exception {
    var xml = Sample.answer().encryptedFor(Sample.OTHER_KEY.certificate()).xml();
    assertThat(xml).doesNotContain("555000100011", "practice-manager");
    var document = ReadBack.document(xml);
    var certificate = Sample.KEY.certificate();
    assertThat(ReadBack.signed(document.getDocumentElement(), certificate)).isTrue();

    var decrypted = ReadBack.decrypted(document, Sample.OTHER_KEY.privateKey());
    // read again: the reader grafts the plaintext in as it is
    var assertion = ReadBack.assertion(ReadBack.document(SamlXml.text(decrypted)));
    assertThat(text(assertion, "NameID")).isEqualTo("555000100011");
    assertThat(ReadBack.signed(assertion, certificate)).isTrue();
  }

  @Test
  void carriesNoAssertionWithAStatusThatIsNotSuccess() throws Exception {
    var xml =
        Sample.answer()
            .status(SamlNames.STATUS_RESPONDER, SamlNames.STATUS_NO_PASSIVE)
            .xmlWithoutAssertion();
    assertThat(xml).doesNotContain("Assertion ").contains("NoPassive");
    var root = ReadBack.document(xml).getDocumentElement();
    assertThat(ReadBack.signed(root, Sample.KEY.certificate())).isTrue();
  }

  private static String text(Element within, String name) {
    return within.getElementsByTagNameNS(ASSERTION, name).item(0).getTextContent();
  }
}
