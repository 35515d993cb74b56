package io.caregateway.stubs.idp.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caregateway.stubs.idp.saml.SamlRefusal.Cause;
import java.net.URI;
import org.junit.jupiter.api.Test;

class BindingTest {
  private static final String REQUEST =
      SentByProvider.authnRequest(
          Sample.PROVIDER, "AssertionConsumerServiceURL=\"" + Sample.ACS + "\" IsPassive=\"1\"");

  @Test
  void readsADeflatedRequestFromTheQuery() throws SamlRefusal {
    var location = URI.create("http://127.0.0.1:9000/idp/A81001/sso?" + query());
    var request = AuthnRequest.fromRedirect(location);
    assertThat(request.id()).isEqualTo("_request");
    assertThat(request.issuer()).isEqualTo(Sample.PROVIDER);
    assertThat(request.acsUrl()).isEqualTo(Sample.ACS);
    assertThat(request.passive()).isTrue();
    assertThat(request.relayState()).isEqualTo("to me");
  }

  @Test
  void readsARequestFromAForm() throws SamlRefusal {
    var fields = FormFields.parse(SentByProvider.form("SAMLRequest", REQUEST));
    assertThat(AuthnRequest.from(Binding.POST.read(fields)).issuer()).isEqualTo(Sample.PROVIDER);
  }

  @Test
  void refusesARequestWithoutAMessage() {
    assertThat(refused(Binding.REDIRECT, "RelayState=x")).isEqualTo(Cause.MESSAGE_MISSING);
    assertThat(refused(Binding.POST, "SAMLRequest=")).isEqualTo(Cause.MESSAGE_MISSING);
  }

  @Test
  void refusesAFieldThatComesTwice() {
    assertThat(refused(Binding.REDIRECT, query() + "&" + query())).isEqualTo(Cause.MESSAGE_TWICE);
  }

  @Test
  void refusesARequestTogetherWithAResponse() {
    assertThat(refused(Binding.REDIRECT, query() + "&SAMLResponse=x"))
        .isEqualTo(Cause.MESSAGE_TWICE);
  }

  @Test
  void refusesWhatIsNotBase64() {
    assertThat(refused(Binding.POST, "SAMLRequest=a")).isEqualTo(Cause.NOT_BASE64);
  }

  @Test
  void refusesWhatIsNotDeflated() {
    assertThat(refused(Binding.REDIRECT, SentByProvider.form("SAMLRequest", REQUEST)))
        .isEqualTo(Cause.NOT_DEFLATED);
  }

  @Test
  void refusesAnEncodedMessageThatIsTooLarge() {
    assertThat(refused(Binding.POST, "SAMLRequest=" + "A".repeat(128 * 1024 + 4)))
        .isEqualTo(Cause.TOO_LARGE);
  }

  @Test
  void refusesAMessageThatInflatesTooFar() {
    var bomb = SentByProvider.query("SAMLRequest", "<a>" + " ".repeat(600 * 1024) + "</a>");
    assertThat(bomb.length()).isLessThan(10_000);
    assertThat(refused(Binding.REDIRECT, bomb)).isEqualTo(Cause.TOO_LARGE);
  }

  private static String query() {
    return SentByProvider.query("SAMLRequest", REQUEST);
  }

  private static Cause refused(Binding binding, String encoded) {
    return catchThrowableOfType(SamlRefusal.class, () -> binding.read(FormFields.parse(encoded)))
        .reason();
  }
}
