package io.caregateway.stubs.idp.saml;

import static io.caregateway.stubs.idp.saml.SamlNames.ASSERTION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncryptionTest {

  @ParameterizedTest
  @EnumSource(
      value = Encryption.class,
      names = {"STRONG", "OLDER"})
  void encryptsForWhoeverHasTheKey(Encryption how) throws Exception {
    var certificate = Sample.OTHER_KEY.certificate();
    var xml = Sample.answer().encryptedFor(certificate).encryption(how).xml();
    assertThat(xml).contains(how.content(), how.transport());
    var decrypted = ReadBack.decrypted(ReadBack.document(xml), Sample.OTHER_KEY.privateKey());
    assertThat(SamlXml.text(decrypted)).contains("555000100011");
  }

  @Test
  void encryptsTheNameIdBeforeTheAssertionIsSigned() throws Exception {
    var xml = Sample.answer().nameIdEncryptedFor(Sample.OTHER_KEY.certificate()).xml();
    assertThat(xml).doesNotContain("555000100011").contains("practice-manager");
    var document = ReadBack.document(xml);
    assertThat(ReadBack.signed(ReadBack.assertion(document), Sample.KEY.certificate())).isTrue();

    var decrypted = ReadBack.decrypted(document, Sample.OTHER_KEY.privateKey());
    var nameId = ReadBack.first(decrypted, ASSERTION, "NameID");
    assertThat(nameId.getTextContent()).isEqualTo("555000100011");
  }

  @Test
  void changesWhatIsInsideAndWhatIsSigned() {
    var answer =
        Sample.answer()
            .encryptedFor(Sample.OTHER_KEY.certificate())
            .plaintext(text -> "hello")
            .beforeSigning(document -> document.getDocumentElement().setAttribute("Consent", "x"));
    assertThat(answer.xml()).contains("Consent=\"x\"");
  }
}
