package io.caregateway.gateway.signon.cis2;

import io.caregateway.gateway.signon.Arrived;
import io.caregateway.gateway.signon.Origins;
import io.caregateway.gateway.signon.Proof;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.gateway.signon.arrival.PlaceOfSignOn;
import io.caregateway.routes.signon.NationalPerson;
import io.caregateway.routes.signon.cis2.Cis2;
import io.caregateway.routes.signon.cis2.UserInfoRequest;
import io.caregateway.routes.signon.spine.SpineRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * From the code that CIS2 sent to a person who is signed on: the code for tokens, the ID token
 * judged, userinfo about the same person, their roles, their arrival.
 */
final class Cis2Answers {

  private final Providers providers;
  private final TokenExchange exchange;
  private final SignedTokens tokens;
  private final IdTokenRules rules;
  private final Cis2 cis2;
  private final SpinePeople people;
  private final Arrival arrival;

  Cis2Answers(
      Providers providers,
      TokenExchange exchange,
      SignedTokens tokens,
      IdTokenRules rules,
      Cis2 cis2,
      SpinePeople people,
      Arrival arrival) {
    this.providers = providers;
    this.exchange = exchange;
    this.tokens = tokens;
    this.rules = rules;
    this.cis2 = cis2;
    this.people = people;
    this.arrival = arrival;
  }

  /**
   * @param asked the request of the same session that this answers
   * @throws Cis2Refused with its cause
   * @throws io.caregateway.gateway.signon.SignOnRefused where the proof is good and the person is
   *     not let in
   */
  Authentication signedOn(HttpServletRequest request, OAuth2AuthorizationRequest asked) {
    if (request.getParameter(OAuth2ParameterNames.ERROR) != null) {
      throw new Cis2Refused(Cis2Refusal.DENIED);
    }
    String code = request.getParameter(OAuth2ParameterNames.CODE);
    if (code == null) {
      throw new Cis2Refused(Cis2Refusal.UNREADABLE);
    }
    try {
      Provider provider = providers.provider();
      TokenExchange.Tokens given =
          exchange.redeem(
              provider.token(),
              code,
              Objects.requireNonNull(asked.getRedirectUri()),
              attribute(asked, PkceParameterNames.CODE_VERIFIER));
      IdToken token =
          rules.judge(
              tokens.claims(given.idToken()),
              String.valueOf(asked.getAdditionalParameters().get(OidcParameterNames.NONCE)));
      if (!token.goesWith(given.accessToken())) {
        throw new Cis2Refused(Cis2Refusal.WRONG_ACCESS_TOKEN);
      }
      NationalPerson person =
          cis2.person(new UserInfoRequest(provider.userInfo(), given.accessToken(), token.uid()));
      Proof proof =
          new Proof(
              Proof.Method.CIS2,
              provider.issuer().toString(),
              token.acr(),
              token.level(),
              token.session());
      Arrived arrived =
          arrival.arrive(
              people.proven(withRole(person, token), proof),
              PlaceOfSignOn.of(request),
              Origins.of(request),
              () -> {});
      return UsernamePasswordAuthenticationToken.authenticated(
          arrived.identity(), new SignedOnAtCis2(given.idToken()), arrived.authorities());
    } catch (SpineRefused refused) {
      throw new Cis2Refused(refused);
    }
  }

  /** The ID token names the chosen role too, and it is the signed one of the two. */
  private static NationalPerson withRole(NationalPerson person, IdToken token) {
    return token.role() == null
        ? person
        : new NationalPerson(person.uid(), person.name(), person.roles(), token.role());
  }

  private static String attribute(OAuth2AuthorizationRequest asked, String name) {
    return Objects.requireNonNullElse(asked.<String>getAttribute(name), "");
  }
}
