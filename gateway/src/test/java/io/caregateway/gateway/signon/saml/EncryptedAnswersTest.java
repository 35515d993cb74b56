package io.caregateway.gateway.signon.saml;

import static io.caregateway.gateway.signon.SignOnSite.A;
import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Browser;
import io.caregateway.gateway.signon.SignOnSite;
import io.caregateway.gateway.signon.Staff;
import io.caregateway.gateway.signon.WhoAmI;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.stubs.idp.attack.EncryptionAttack;
import io.caregateway.stubs.idp.saml.Encryption;
import io.caregateway.stubs.idp.saml.SamlAnswer;
import io.caregateway.stubs.idp.saml.SigningKeys;
import java.io.IOException;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class EncryptedAnswersTest {

  @RegisterExtension static final SignOnSite site = SignOnSite.shared();

  @ParameterizedTest
  @EnumSource(
      value = Encryption.class,
      names = {"STRONG", "OLDER"})
  void opensAnEncryptedAssertion(Encryption how) throws Exception {
    Browser browser = site.browser();
    SamlAnswer answer = browser.answer("A81001", Staff.MANAGER);
    assertSignedOn(browser, answer.encryptedFor(gateway()).encryption(how));
  }

  @Test
  void opensAnEncryptedName() throws Exception {
    Browser browser = site.browser();
    SamlAnswer answer = browser.answer("A81001", Staff.MANAGER).attribute("uid");
    browser.sendAnswer("A81001", answer.nameIdEncryptedFor(gateway()).xml());
    assertThat(site.lastRecord(A).outcome()).isEqualTo(Outcome.DONE);
    assertThat(site.lastRecord(A).actor().id()).contains(Staff.MANAGER);
  }

  @Test
  void opensAnEncryptedNameInAnEncryptedAssertion() throws Exception {
    Browser browser = site.browser();
    SamlAnswer answer = browser.answer("A81001", Staff.MANAGER);
    assertSignedOn(browser, answer.nameIdEncryptedFor(gateway()).encryptedFor(gateway()));
  }

  @ParameterizedTest
  @EnumSource
  void answersEveryAttackOnTheEncryptionAlike(EncryptionAttack attack) throws Exception {
    Browser browser = site.browser();
    SamlAnswer answer = browser.answer("A81001", Staff.MANAGER);
    Browser.Page page = browser.sendAnswer("A81001", attack.of(answer, gateway()));
    assertThat(page.location()).isEqualTo("/sign-on?refused=untrusted");
    assertThat(browser.open(WhoAmI.PEOPLE).location()).isEqualTo("/sign-on");
    AuditRecord record = site.lastRecord(A);
    assertThat(record.act()).isEqualTo(Act.SIGN_ON);
    assertThat(record.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(record.reason()).isEqualTo(expected(attack).name());
  }

  /** The algorithms stand in the message for all to see; what is inside does not. */
  private static SamlRefusal expected(EncryptionAttack attack) {
    return switch (attack) {
      case CBC, RSA_1_5, BY_REFERENCE -> SamlRefusal.WEAK_ALGORITHM;
      case FOR_ANOTHER_KEY,
          CONTENT_CHANGED,
          KEY_CHANGED,
          NOT_XML,
          DOCTYPE_INSIDE,
          SOMETHING_ELSE_INSIDE ->
          SamlRefusal.NOT_DECRYPTED;
    };
  }

  @Test
  void opensNothingInAnAnswerThatNobodySigned() throws Exception {
    Browser browser = site.browser();
    SamlAnswer answer = browser.answer("A81001", Staff.MANAGER).encryptedFor(gateway());
    Browser.Page page = browser.sendAnswer("A81001", answer.signing(false, true).xml());
    assertThat(page.location()).isEqualTo("/sign-on?refused=untrusted");
    assertThat(site.lastRecord(A).reason()).isEqualTo(SamlRefusal.WRONG_SIGNATURE.name());
  }

  private static void assertSignedOn(Browser browser, SamlAnswer answer) throws Exception {
    assertThat(browser.sendAnswer("A81001", answer.xml()).location()).isEqualTo("/");
    assertThat(browser.open(WhoAmI.PEOPLE).response().body())
        .isEqualTo(Staff.MANAGER + " of A81001");
    assertThat(site.lastRecord(A).act()).isEqualTo(Act.SIGN_ON);
    assertThat(site.lastRecord(A).outcome()).isEqualTo(Outcome.DONE);
  }

  private static X509Certificate gateway() throws IOException {
    return SigningKeys.certificate(site.gateway().pki().file("saml/gateway.pem"));
  }
}
