package io.caregateway.stubs.idp;

import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.idp.saml.Binding;
import io.caregateway.stubs.idp.saml.LogoutMessages;
import io.caregateway.stubs.idp.saml.LogoutRequest;
import io.caregateway.stubs.idp.saml.LogoutResponse;
import io.caregateway.stubs.idp.saml.ReceivedMessage;
import io.caregateway.stubs.idp.saml.SamlNames;
import io.caregateway.stubs.idp.saml.SamlRefusal;
import io.caregateway.stubs.idp.saml.SamlRefusal.Cause;
import org.jspecify.annotations.Nullable;

/** Single logout (saml-profiles-2.0-os section 4.4), begun at the application or here. */
final class SingleLogout {
  private final RecentlyKept<String> sentFor = new RecentlyKept<>();
  private final PracticeIdp idp;
  private final RecentlyKept<IdpSession> sessions;

  SingleLogout(PracticeIdp idp, RecentlyKept<IdpSession> sessions) {
    this.idp = idp;
    this.sessions = sessions;
  }

  Answer receive(String ods, ReceivedMessage message) throws SamlRefusal {
    return "LogoutResponse".equals(message.kind()) ? finish(ods, message) : end(ods, message);
  }

  /** The page's "Sign out everywhere". */
  Answer begin(String ods, @Nullable String cookie) throws SamlRefusal {
    var session = sessions.find(cookie);
    if (session == null || !session.member().practice().equals(ods)) {
      throw new SamlRefusal(
          Cause.NOBODY_SIGNED_ON,
          "Nobody is signed on in this browser. There is nothing to sign out of.");
    }
    sessions.take(cookie);
    var target = idp.settings().serviceProvider().sloUrlOf(ods);
    var id = sentFor.keep(ods);
    var uid = session.member().uid();
    var request = messages(ods).request(id, target, uid, session.index(), idp.now());
    return carryOn(target, "SAMLRequest", request, null);
  }

  private Answer end(String ods, ReceivedMessage message) throws SamlRefusal {
    var request = LogoutRequest.from(message);
    requireSender(ods, message, request.issuer(), request.destination());
    if (request.notOnOrAfter() != null && !idp.now().isBefore(request.notOnOrAfter())) {
      throw new SamlRefusal(
          Cause.EXPIRED, "The LogoutRequest is too old. Sign out again, and check both clocks.");
    }
    // found by name and index: a form from another site brings no SameSite cookie. Whoever is gone
    // already is signed out too.
    sessions.removeIf(
        session -> session.member().practice().equals(ods) && meant(request, session));
    var target = idp.settings().serviceProvider().sloUrlOf(ods);
    var response =
        messages(ods).response(request.id(), target, SamlNames.STATUS_SUCCESS, idp.now());
    return carryOn(target, "SAMLResponse", response, request.relayState());
  }

  private Answer finish(String ods, ReceivedMessage message) throws SamlRefusal {
    var response = LogoutResponse.from(message);
    requireSender(ods, message, response.issuer(), response.destination());
    if (!ods.equals(sentFor.take(response.inResponseTo()))) {
      throw new SamlRefusal(
          Cause.STEP_FORGOTTEN,
          "No sign-out of this practice waits for that answer. Sign out again.");
    }
    if (!SamlNames.STATUS_SUCCESS.equals(response.status())) {
      throw new SamlRefusal(
          Cause.STATUS_NOT_SUCCESS,
          "You are signed out here, but the application did not sign you out. Sign out there too.");
    }
    return Html.answer(200, Pages.sentence("Signed out everywhere", "You can close this window."));
  }

  private void requireSender(
      String ods, ReceivedMessage message, String issuer, @Nullable String destination)
      throws SamlRefusal {
    var provider = idp.settings().serviceProvider();
    idp.requireFor(destination, idp.sloUrl(ods));
    provider.requireIssuer(ods, issuer);
    if (provider.certificate() != null) {
      message.verify(provider.certificate());
    }
  }

  private static boolean meant(LogoutRequest request, IdpSession session) {
    return session.member().uid().equals(request.nameId())
        && (request.sessionIndexes().isEmpty()
            || request.sessionIndexes().contains(session.index()));
  }

  private LogoutMessages messages(String ods) {
    return new LogoutMessages(idp.entityId(ods), idp.settings().keys().of(ods));
  }

  private static Answer carryOn(
      String target, String field, String xml, @Nullable String relayState) {
    return Html.answer(
        200, Pages.carryOn("Signing out", target, field, Binding.POST.encode(xml), relayState));
  }
}
