package io.caregateway.stubs.idp.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.stubs.idp.saml.ReadBack;
import io.caregateway.stubs.idp.saml.Sample;
import io.caregateway.stubs.idp.saml.SigningKeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncryptionAttackTest {

  @ParameterizedTest
  @EnumSource
  void isRightlySignedAndShowsNothingOfWhatIsInside(EncryptionAttack attack) throws Exception {
    var reader = SigningKeys.generate("reader").certificate();
    var xml = attack.of(Sample.answer(), reader);
    assertThat(xml).contains("EncryptedAssertion").doesNotContain("555000100011");
    var root = ReadBack.document(xml).getDocumentElement();
    assertThat(ReadBack.signed(root, Sample.KEY.certificate())).isTrue();
  }
}
