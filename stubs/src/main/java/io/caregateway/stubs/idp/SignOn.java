package io.caregateway.stubs.idp;

import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.idp.saml.AuthnRequest;
import io.caregateway.stubs.idp.saml.Binding;
import io.caregateway.stubs.idp.saml.ReceivedMessage;
import io.caregateway.stubs.idp.saml.SamlAnswer;
import io.caregateway.stubs.idp.saml.SamlNames;
import io.caregateway.stubs.idp.saml.SamlRefusal;
import io.caregateway.stubs.idp.saml.SamlRefusal.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Web browser single sign-on (saml-profiles-2.0-os section 4.1): a request comes in, a person is
 * chosen, the answer goes out.
 */
final class SignOn {
  private record Asked(String ods, AuthnRequest request, String acsUrl) {}

  private final RecentlyKept<Asked> asked = new RecentlyKept<>();
  private final PracticeIdp idp;
  private final RecentlyKept<IdpSession> sessions;

  SignOn(PracticeIdp idp, RecentlyKept<IdpSession> sessions) {
    this.idp = idp;
    this.sessions = sessions;
  }

  Answer ask(String ods, ReceivedMessage message) throws SamlRefusal {
    var request = AuthnRequest.from(message);
    idp.requireFor(request.destination(), idp.ssoUrl(ods));
    var provider = idp.settings().serviceProvider();
    provider.requireIssuer(ods, request.issuer());
    if (provider.certificate() != null) {
      message.verify(provider.certificate());
    }
    var binding = request.protocolBinding();
    if (binding != null && !binding.equals(SamlNames.BINDING_POST)) {
      throw new SamlRefusal(
          Cause.BINDING_NOT_SUPPORTED,
          "Answers go out by HTTP-POST alone. Let the application ask for that binding.");
    }
    var acsUrl = provider.acsUrl(ods, request.acsUrl());
    if (request.passive()) {
      return noPassive(ods, request, acsUrl);
    }
    var name = asked.keep(new Asked(ods, request, acsUrl));
    return Html.answer(200, Pages.choice(ods, idp.settings().staff().of(ods), name));
  }

  Answer choose(String ods, @Nullable String name, @Nullable String uid) throws SamlRefusal {
    var member = idp.settings().staff().member(ods, uid == null ? "" : uid);
    var step = asked.take(name);
    if (step == null || !step.ods().equals(ods)) {
      throw new SamlRefusal(
          Cause.STEP_FORGOTTEN,
          "This sign-on was used already, or is too old. Go back to the application and start again.");
    }
    var answer = idp.answer(ods, step.request(), step.acsUrl(), member);
    var session = sessions.keep(new IdpSession(member, answer.sessionIndex()));
    return carryOn(step.acsUrl(), answer.xml(), step.request())
        .with("Set-Cookie", IdpRequest.cookie(ods, session));
  }

  private Answer noPassive(String ods, AuthnRequest request, String acsUrl) {
    // every sign-on asks who it is, so one without a question cannot be had
    var answer =
        SamlAnswer.to(request, acsUrl, idp.entityId(ods), idp.settings().keys().of(ods), idp.now())
            .status(SamlNames.STATUS_RESPONDER, SamlNames.STATUS_NO_PASSIVE);
    return carryOn(acsUrl, answer.xmlWithoutAssertion(), request);
  }

  private static Answer carryOn(String acsUrl, String xml, AuthnRequest request) {
    return Html.answer(
        200,
        Pages.carryOn(
            "Signing on", acsUrl, "SAMLResponse", Binding.POST.encode(xml), request.relayState()));
  }
}
