package io.caregateway.stubs.idp.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caregateway.stubs.idp.saml.SamlRefusal.Cause;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageReadingTest {
  @Test
  void readsALogoutRequest() throws SamlRefusal {
    var xml =
        SentByProvider.logoutRequest(
            Sample.PROVIDER,
            "NotOnOrAfter=\"2026-03-01T09:35:00Z\"",
            SentByProvider.nameId("5550<!--x-->00100011", "_s1"));
    var request = LogoutRequest.from(received(xml));
    assertThat(request.nameId()).isEqualTo("555000100011");
    assertThat(request.sessionIndexes()).containsExactly("_s1");
    assertThat(request.notOnOrAfter()).isEqualTo(Instant.parse("2026-03-01T09:35:00Z"));
  }

  @Test
  void refusesAnotherMessageThanTheOneItTakes() {
    var logout = SentByProvider.logoutRequest(Sample.PROVIDER, "", "");
    assertThat(refusedAuthn(logout)).isEqualTo(Cause.WRONG_MESSAGE);
  }

  @Test
  void refusesAnotherVersion() {
    var old = SentByProvider.authnRequest(Sample.PROVIDER, "").replace("\"2.0\"", "\"1.1\"");
    assertThat(refusedAuthn(old)).isEqualTo(Cause.WRONG_MESSAGE);
  }

  @Test
  void refusesARequestWithoutIdOrIssuer() {
    var request = SentByProvider.authnRequest(Sample.PROVIDER, "");
    assertThat(refusedAuthn(request.replace("ID=\"_request\"", ""))).isEqualTo(Cause.INCOMPLETE);
    assertThat(refusedAuthn(request.replace(Sample.PROVIDER, " "))).isEqualTo(Cause.INCOMPLETE);
  }

  @Test
  void refusesALogoutRequestWithoutANameOrWithATimeThatIsNone() {
    assertThat(refusedLogout(SentByProvider.logoutRequest(Sample.PROVIDER, "", "")))
        .isEqualTo(Cause.INCOMPLETE);
    var badTime =
        SentByProvider.logoutRequest(
            Sample.PROVIDER, "NotOnOrAfter=\"soon\"", SentByProvider.nameId("x", "_s1"));
    assertThat(refusedLogout(badTime)).isEqualTo(Cause.INCOMPLETE);
  }

  private static Cause refusedAuthn(String xml) {
    return catchThrowableOfType(SamlRefusal.class, () -> AuthnRequest.from(received(xml))).reason();
  }

  private static Cause refusedLogout(String xml) {
    return catchThrowableOfType(SamlRefusal.class, () -> LogoutRequest.from(received(xml)))
        .reason();
  }

  private static ReceivedMessage received(String xml) throws SamlRefusal {
    return Binding.POST.read(FormFields.parse(SentByProvider.form("SAMLRequest", xml)));
  }
}
