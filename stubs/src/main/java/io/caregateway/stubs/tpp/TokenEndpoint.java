package io.caregateway.stubs.tpp;

import io.caregateway.stubs.faults.FaultyMoment;
import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.fhir.Refusal;
import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.http.Endpoint;
import io.caregateway.stubs.practice.Practice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /tpp/{ods}/oauth2/token}: client credentials by a signed assertion (RFC 7523; the NHS
 * identity service's application-restricted mode). Everything else below {@code /tpp/} goes on to
 * FHIR.
 */
public final class TokenEndpoint implements Endpoint {

  private static final String PATH = "/oauth2/token";

  private final AccessTokens tokens;
  private final ClientAssertions assertions;
  private final Endpoint fhir;
  private final Map<String, Practice> practices;

  /**
   * @param practices by ODS code
   */
  public TokenEndpoint(
      AccessTokens tokens,
      ClientAssertions assertions,
      Endpoint fhir,
      Map<String, Practice> practices) {
    this.tokens = tokens;
    this.assertions = assertions;
    this.fhir = fhir;
    this.practices = practices;
  }

  @Override
  public String prefix() {
    return fhir.prefix();
  }

  @Override
  public Answer answer(Call call) {
    String ods = call.path().substring(prefix().length()).split("/", 2)[0];
    Practice practice = practices.get(ods);
    if (practice == null || !call.path().equals(prefix() + ods + PATH)) {
      return fhir.answer(call);
    }
    return practice.answering(
        new FaultyMoment(
            call, () -> answered(call), TokenEndpoint::refused, practice::jsonOfAnother));
  }

  private Answer answered(Call call) {
    try {
      return token(call);
    } catch (ClientAssertions.Refused e) {
      return error(e.status(), e.error(), e.description());
    }
  }

  private static Answer refused(Refusal refusal) {
    return error(refusal.reason().status, "temporarily_unavailable", refusal.diagnostics());
  }

  private static Answer error(int status, String error, String description) {
    return json(
        status,
        Map.of(
            "error", error,
            "error_description", description,
            "message_id", UUID.randomUUID().toString()));
  }

  private Answer token(Call call) throws ClientAssertions.Refused {
    if (!"POST".equals(call.method())) {
      throw new ClientAssertions.Refused(405, "invalid_request", "A token is asked for by POST");
    }
    Map<String, List<String>> form = call.form();
    if (!"client_credentials".equals(one(form, "grant_type"))) {
      throw new ClientAssertions.Refused(400, "unsupported_grant_type", "grant_type is invalid");
    }
    if (!"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
        .equals(one(form, "client_assertion_type"))) {
      throw new ClientAssertions.Refused(
          400, "invalid_request", "Missing or invalid client_assertion_type");
    }
    String assertion = one(form, "client_assertion");
    if (assertion == null) {
      throw new ClientAssertions.Refused(400, "invalid_request", "Missing client_assertion");
    }
    String url = call.origin() + call.path();
    assertions.accept(assertion, url);
    String practice = url.substring(0, url.length() - PATH.length());
    return json(
        200,
        Map.of(
            "access_token", tokens.issue(practice),
            // a string, as the NHS identity service sends it
            "expires_in", Long.toString(AccessTokens.LIFETIME.toSeconds()),
            "token_type", "Bearer"));
  }

  private static @Nullable String one(Map<String, List<String>> form, String name) {
    List<String> values = form.getOrDefault(name, List.of());
    return values.size() == 1 ? values.get(0) : null;
  }

  private static Answer json(int status, Map<String, String> body) {
    return Answer.of(status, "application/json", Json.text(Json.of(body)))
        .with("Cache-Control", "no-store");
  }
}
