package io.caregateway.stubs.idp.attack;

import static io.caregateway.stubs.idp.saml.SamlNames.ASSERTION;
import static io.caregateway.stubs.idp.saml.SamlNames.PROTOCOL;
import static io.caregateway.stubs.idp.saml.SamlNames.XML_DSIG;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.idp.saml.ReadBack;
import io.caregateway.stubs.idp.saml.SamlXml;
import io.caregateway.stubs.idp.saml.Sample;
import java.security.cert.X509Certificate;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.XMLSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SamlAttackTest {
  private static final X509Certificate CERTIFICATE = Sample.KEY.certificate();

  @ParameterizedTest
  @EnumSource(
      value = SamlAttack.class,
      mode = Mode.MATCH_ANY,
      names = {
        "WRONG_AUD.*",
        "NO_AUD.*",
        "EXPIRED.*",
        "NOT_YET.*",
        "WRONG_[RDI].*",
        "UNSOL.*",
        "STATUS.*",
        "SENDER.*"
      })
  void isSignedRightWhereTheContentIsWrong(SamlAttack attack) throws Exception {
    var document = ReadBack.document(attack.of(Sample.answer()));
    assertThat(ReadBack.signed(ReadBack.assertion(document), CERTIFICATE)).isTrue();
    assertThat(ReadBack.signed(document.getDocumentElement(), CERTIFICATE)).isTrue();
    assertThat(facts(document)).isNotEqualTo(facts(ReadBack.document(Sample.answer().xml())));
  }

  @ParameterizedTest
  @EnumSource(value = SamlAttack.class, mode = Mode.MATCH_ANY, names = "TAMPERED.*")
  void breaksTheSignatureWhereItChangesWhatWasSigned(SamlAttack attack) throws Exception {
    var xml = attack.of(Sample.answer());
    assertThat(xml).contains(SamlAttack.IMPERSONATED);
    var document = ReadBack.document(xml);
    var signature = ReadBack.first(document, XML_DSIG, "Signature");
    assertThat(ReadBack.signed((Element) signature.getParentNode(), CERTIFICATE)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = SamlAttack.class,
      mode = Mode.MATCH_ANY,
      names = "WRAPPED_(?!ORIGINAL_BARE).*")
  void keepsWhatWasSignedVerifiableBesideTheForgery(SamlAttack attack) throws Exception {
    var document = ReadBack.document(attack.of(Sample.answer()));
    assertThat(someSignatureFitsAnOriginal(document)).isTrue();
    assertThat(document.getDocumentElement().getTextContent()).contains(SamlAttack.IMPERSONATED);
  }

  @Test
  void hasNoSignatureLeft() throws Exception {
    assertThat(SamlAttack.UNSIGNED.of(Sample.answer())).doesNotContain("Signature");
    assertThat(SamlAttack.SIGNATURES_REMOVED.of(Sample.answer())).doesNotContain("Signature");
    var emptied = ReadBack.document(SamlAttack.SIGNATURE_VALUES_EMPTIED.of(Sample.answer()));
    assertThat(ReadBack.first(emptied, XML_DSIG, "SignatureValue").getTextContent()).isEmpty();
  }

  @Test
  void signsWithAKeyThatIsNotTheProvidersAndShowsItsCertificate() throws Exception {
    var root = ReadBack.document(SamlAttack.WRONG_KEY.of(Sample.answer())).getDocumentElement();
    assertThat(ReadBack.signed(root, CERTIFICATE)).isFalse();
    var shown = new XMLSignature(ReadBack.signature(root), "");
    assertThat(ReadBack.signed(root, shown.getKeyInfo().getX509Certificate())).isTrue();
  }

  @Test
  void signsWithTheAlgorithmThatItSays() {
    assertThat(SamlAttack.SHA1_SIGNATURE.of(Sample.answer()))
        .contains("xmldsig#rsa-sha1", "xmldsig#sha1")
        .doesNotContain("sha256");
    assertThat(SamlAttack.SHA1_DIGEST.of(Sample.answer()))
        .contains("xmldsig-more#rsa-sha256", "xmldsig#sha1");
    assertThat(SamlAttack.PUBLIC_KEY_AS_HMAC_SECRET.of(Sample.answer())).contains("#hmac-sha256");
  }

  @ParameterizedTest
  @EnumSource(
      value = SamlAttack.class,
      names = {"DOCTYPE", "EXTERNAL_ENTITY", "ENTITY_EXPANSION"})
  void declaresADocumentType(SamlAttack attack) {
    assertThat(attack.of(Sample.answer())).startsWith("<!DOCTYPE r").contains("</samlp:Response>");
  }

  @Test
  void putsACommentIntoANameWithoutBreakingTheSignature() throws Exception {
    var xml = SamlAttack.commentInNameId(Sample.answer(), "555000100011", ".evil");
    assertThat(xml).contains("555000100011<!--x-->.evil");
    var document = ReadBack.document(xml);
    assertThat(ReadBack.signed(document.getDocumentElement(), CERTIFICATE)).isTrue();
  }

  private static boolean someSignatureFitsAnOriginal(Document document)
      throws XMLSecurityException {
    for (var name : new String[] {"Assertion", "Response"}) {
      var space = name.equals("Response") ? PROTOCOL : ASSERTION;
      for (var original : Forgery.all(document, space, name)) {
        if (!original.getAttribute("ID").equals("_forged")
            && !original.getTextContent().contains(SamlAttack.IMPERSONATED)) {
          original.setIdAttribute("ID", true);
        }
      }
    }
    var fits = false;
    for (var signature : Forgery.all(document, XML_DSIG, "Signature")) {
      fits |= ReadBack.fits(signature, CERTIFICATE);
    }
    return fits;
  }

  /** Everything but ids, signatures and the session's index. */
  private static String facts(Document document) {
    Forgery.all(document, XML_DSIG, "Signature").forEach(s -> s.getParentNode().removeChild(s));
    return SamlXml.text(document).replaceAll(" (ID|SessionIndex)=\"[^\"]*\"", "");
  }
}
