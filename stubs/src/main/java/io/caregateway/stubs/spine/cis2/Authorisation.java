package io.caregateway.stubs.spine.cis2;

import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.http.FormEncoding;
import io.caregateway.stubs.idp.Html;
import io.caregateway.stubs.idp.RecentlyKept;
import io.caregateway.stubs.spine.people.SpineDirectory;
import io.caregateway.stubs.spine.people.SpineRole;
import io.caregateway.stubs.spine.people.SpineUser;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The authorization endpoint: a request comes in, a person and a role are chosen, a code goes. */
final class Authorisation {

  private final RecentlyKept<SignOnRequest> asked = new RecentlyKept<>();
  private final SpineDirectory directory;
  private final Sessions sessions;
  private final Clock clock;

  Authorisation(SpineDirectory directory, Sessions sessions, Clock clock) {
    this.directory = directory;
    this.sessions = sessions;
    this.clock = clock;
  }

  Answer ask(Call call, SpineClient client) {
    Parameters parameters = new Parameters(call.query());
    String redirect = parameters.text("redirect_uri");
    if (!client.id().equals(parameters.text("client_id"))) {
      return refused("This application is not registered: its client_id is unknown.");
    }
    if (client.redirectUris().stream().noneMatch(uri -> uri.toString().equals(redirect))) {
      return refused("The application's redirect_uri is not one of those it registered.");
    }
    SignOnRequest request =
        new SignOnRequest(
            URI.create(redirect),
            parameters.words("scope"),
            parameters.words("acr_values"),
            parameters.find("state"),
            parameters.find("nonce"),
            parameters.find("code_challenge"),
            null);
    if (!"code".equals(parameters.text("response_type"))) {
      return back(request, Map.of("error", "unsupported_response_type"));
    }
    if (!request.scopes().contains("openid")) {
      return back(request, Map.of("error", "invalid_scope"));
    }
    if (request.challenge() != null && !"S256".equals(parameters.text("code_challenge_method"))) {
      return back(request, Map.of("error", "invalid_request"));
    }
    return Html.answer(200, SignOnPages.people(directory, asked.keep(request)));
  }

  Answer choosePerson(Call call) {
    Parameters form = new Parameters(call.form());
    SignOnRequest request = asked.take(form.find("request"));
    SpineUser user = directory.find(form.text("uid")).orElse(null);
    if (request == null || user == null) {
      return forgotten();
    }
    if (!user.authenticator().meets(request.acrs())) {
      // what somebody has is not enough for what the application asks
      return back(request, Map.of("error", "access_denied"));
    }
    if (request.scopes().contains("selectedrole") && user.roles().size() > 1) {
      String name = asked.keep(request.of(user));
      return Html.answer(200, SignOnPages.roles(directory, user, name));
    }
    boolean one = request.scopes().contains("selectedrole") && user.roles().size() == 1;
    return signedOn(request, user, one ? user.roles().get(0).id() : null);
  }

  Answer chooseRole(Call call) {
    Parameters form = new Parameters(call.form());
    SignOnRequest request = asked.take(form.find("request"));
    if (request == null || request.user() == null) {
      return forgotten();
    }
    String wanted = form.text("role");
    String role =
        request.user().roles().stream()
            .map(SpineRole::id)
            .filter(wanted::equals)
            .findFirst()
            .orElse(null);
    return signedOn(request, request.user(), role);
  }

  private Answer signedOn(SignOnRequest request, SpineUser user, @Nullable String role) {
    Cis2Session session =
        new Cis2Session(
            UUID.randomUUID().toString(),
            user,
            role,
            request.scopes(),
            request.nonce(),
            clock.instant());
    return back(request, Map.of("code", sessions.code(session, request)));
  }

  private static Answer back(SignOnRequest request, Map<String, String> parameters) {
    String query = FormEncoding.encode(request.answer(parameters));
    return Answer.empty(302)
        .with("Location", request.redirectUri() + "?" + query)
        .with("Cache-Control", "no-store");
  }

  private static Answer forgotten() {
    return refused(
        "This sign-on was used already, or is too old. Go back to the application and start again.");
  }

  private static Answer refused(String sentence) {
    return Html.answer(400, SignOnPages.sentence("That did not work", sentence));
  }
}
