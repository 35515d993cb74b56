package io.caregateway.stubs.idp.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caregateway.stubs.idp.saml.SamlRefusal.Cause;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ReceivedSignatureTest {
  private static final String REQUEST = SentByProvider.authnRequest(Sample.PROVIDER, "");

  @Test
  void takesASignedQuery() throws Exception {
    var query = SentByProvider.signedQuery("SAMLRequest", REQUEST, Sample.KEY);
    assertThatCode(() -> verify(Binding.REDIRECT, query)).doesNotThrowAnyException();
  }

  @Test
  void refusesAQueryChangedAfterSigning() throws Exception {
    var query = SentByProvider.signedQuery("SAMLRequest", REQUEST, Sample.KEY);
    assertThat(refused(Binding.REDIRECT, query.replace("to%20me", "to%20him")))
        .isEqualTo(Cause.SIGNATURE_WRONG);
  }

  @Test
  void refusesAQueryOfAnotherKey() throws Exception {
    var query = SentByProvider.signedQuery("SAMLRequest", REQUEST, Sample.OTHER_KEY);
    assertThat(refused(Binding.REDIRECT, query)).isEqualTo(Cause.SIGNATURE_WRONG);
  }

  @Test
  void refusesAnUnsignedQuery() {
    assertThat(refused(Binding.REDIRECT, SentByProvider.query("SAMLRequest", REQUEST)))
        .isEqualTo(Cause.SIGNATURE_MISSING);
  }

  @Test
  void refusesAWeakAlgorithmInAQuery() throws Exception {
    var query = SentByProvider.signedQuery("SAMLRequest", REQUEST, Sample.KEY);
    var weak =
        query.replace("2001%2F04%2Fxmldsig-more%23rsa-sha256", "2000%2F09%2Fxmldsig%23rsa-sha1");
    assertThat(weak).isNotEqualTo(query);
    assertThat(refused(Binding.REDIRECT, weak)).isEqualTo(Cause.SIGNATURE_ALGORITHM);
  }

  @Test
  void takesASignedForm() throws Exception {
    var form = form(signed(Sample.KEY, SignatureAlgorithm.RSA_SHA256));
    assertThatCode(() -> verify(Binding.POST, form)).doesNotThrowAnyException();
  }

  @Test
  void refusesAFormChangedAfterSigning() throws Exception {
    var changed = signed(Sample.KEY, SignatureAlgorithm.RSA_SHA256).replace("A81001<", "B82002<");
    assertThat(refused(Binding.POST, form(changed))).isEqualTo(Cause.SIGNATURE_WRONG);
  }

  @Test
  void refusesAFormOfAnotherKeyThoughItBringsItsCertificate() throws Exception {
    var other = signed(Sample.OTHER_KEY, SignatureAlgorithm.RSA_SHA256);
    assertThat(refused(Binding.POST, form(other))).isEqualTo(Cause.SIGNATURE_WRONG);
  }

  @Test
  void refusesAnUnsignedForm() {
    assertThat(refused(Binding.POST, form(REQUEST))).isEqualTo(Cause.SIGNATURE_MISSING);
  }

  @Test
  void refusesAFormSignedWithSha1() throws Exception {
    var weak = signed(Sample.KEY, SignatureAlgorithm.RSA_SHA1);
    assertThat(refused(Binding.POST, form(weak))).isEqualTo(Cause.SIGNATURE_ALGORITHM);
  }

  @Test
  void refusesAFormWhoseSignatureIsOfSomethingInsideIt() throws Exception {
    var inner = ReadBack.document(signed(Sample.KEY, SignatureAlgorithm.RSA_SHA256));
    var outer = ReadBack.document(REQUEST.replace("_request", "_forged"));
    var original = (Element) outer.importNode(inner.getDocumentElement(), true);
    var signature = ReadBack.signature(original);
    original.removeChild(signature);
    outer.getDocumentElement().appendChild(signature);
    outer.getDocumentElement().appendChild(original);
    assertThat(refused(Binding.POST, form(SamlXml.text(outer)))).isEqualTo(Cause.SIGNATURE_WRONG);
  }

  private static String signed(SigningKey key, SignatureAlgorithm algorithm) throws SamlRefusal {
    return SentByProvider.signed(REQUEST, key, algorithm);
  }

  private static String form(String xml) {
    return SentByProvider.form("SAMLRequest", xml);
  }

  private static void verify(Binding binding, String encoded) throws SamlRefusal {
    binding.read(FormFields.parse(encoded)).verify(Sample.KEY.certificate());
  }

  private static Cause refused(Binding binding, String encoded) {
    return catchThrowableOfType(SamlRefusal.class, () -> verify(binding, encoded)).reason();
  }
}
