package io.caregateway.stubs.spine.cis2;

import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.fhir.Jwt;
import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.idp.Html;
import io.caregateway.stubs.spine.faults.SpineFault;
import io.caregateway.stubs.spine.faults.SpineFaults;
import io.caregateway.stubs.spine.people.SpineDirectory;
import io.caregateway.stubs.tpp.ClientAssertions;
import io.caregateway.stubs.tpp.ClientAssertions.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** CIS2 under {@code /spine/oidc/}. */
public final class OpenIdProvider {

  private static final String PATH = "/spine/oidc";

  private final SpineDirectory directory;
  private final SpineFaults faults;
  private final Clock clock;
  private final SigningKeys keys = new SigningKeys();
  private final Sessions sessions;
  private final Authorisation authorisation;
  private final TokenExchange tokens;
  private final BackChannelLogout logout;
  private volatile SpineClient client;
  private volatile ClientAssertions assertions;
  private volatile String issuer = PATH;

  public OpenIdProvider(
      SpineDirectory directory, SpineClient client, SpineFaults faults, Clock clock) {
    this.directory = directory;
    this.faults = faults;
    this.clock = clock;
    this.client = client;
    this.assertions = new ClientAssertions(clock, client.key());
    this.sessions = new Sessions(clock);
    this.authorisation = new Authorisation(directory, sessions, clock);
    this.tokens = new TokenExchange(sessions, new IdTokens(keys, faults), clock);
    this.logout = new BackChannelLogout(this, sessions, keys);
  }

  public void servedAt(String address) {
    issuer = address + PATH;
  }

  public String issuer() {
    return issuer;
  }

  public void client(SpineClient other) {
    client = other;
    assertions = new ClientAssertions(clock, other.key());
  }

  SpineClient client() {
    return client;
  }

  Instant now() {
    return clock.instant();
  }

  public BackChannelLogout backChannelLogout() {
    return logout;
  }

  public void rollKeys() {
    keys.roll();
  }

  public Answer answer(Call call) {
    String page = call.method() + " " + call.path().substring(PATH.length());
    return switch (page) {
      case "GET /.well-known/openid-configuration" -> json(200, Discovery.of(issuer));
      case "GET /jwks" -> json(200, keys.published());
      case "GET /authorize" -> authorisation.ask(call, client);
      case "POST /authorize/choice" -> authorisation.choosePerson(call);
      case "POST /authorize/role" -> authorisation.chooseRole(call);
      case "POST /token" -> token(call);
      case "GET /userinfo" -> userInfo(call);
      case "GET /end_session" -> endSession(call);
      default -> Answer.of(404, "text/plain", "Nothing is served at this address.\n");
    };
  }

  private Answer token(Call call) {
    try {
      return json(200, tokens.exchange(call, issuer, client, assertions));
    } catch (Refused e) {
      return json(
          e.status(),
          Json.object().put("error", e.error()).put("error_description", e.description()));
    }
  }

  private Answer userInfo(Call call) {
    String authorization = Objects.requireNonNullElse(call.header("Authorization"), "");
    boolean bearer = authorization.startsWith("Bearer ");
    Cis2Session session = bearer ? sessions.of(authorization.substring(7)) : null;
    if (session == null) {
      return Answer.empty(401).with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
    ObjectNode info = UserInfo.of(session, directory);
    if (faults.falls(SpineFault.OTHER_SUBJECT, call.path())) {
      info.put("sub", "555000999999");
    }
    return json(200, info);
  }

  /** OpenID Connect RP-Initiated Logout 1.0. */
  private Answer endSession(Call call) {
    Parameters query = new Parameters(call.query());
    try {
      sessions.end(Jwt.parse(query.text("id_token_hint")).claims().path("sid").asString(""));
    } catch (Jwt.Malformed e) {
      return Html.answer(
          400, SignOnPages.sentence("That did not work", "The id_token_hint is no token."));
    }
    String back = query.text("post_logout_redirect_uri");
    boolean known = client.afterSignOut().stream().anyMatch(uri -> uri.toString().equals(back));
    return known
        ? Answer.empty(302).with("Location", back)
        : Html.answer(200, SignOnPages.sentence("Signed out", "You can close this window."));
  }

  private static Answer json(int status, ObjectNode body) {
    return Answer.of(status, "application/json", Json.text(body)).with("Cache-Control", "no-store");
  }
}
