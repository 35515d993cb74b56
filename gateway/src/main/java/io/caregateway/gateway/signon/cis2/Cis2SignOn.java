package io.caregateway.gateway.signon.cis2;

import io.caregateway.gateway.signon.AccessAudit;
import io.caregateway.gateway.signon.arrival.Arrival;
import io.caregateway.gateway.signon.arrival.SignedOnPage;
import io.caregateway.gateway.signon.saml.PeopleAddress;
import io.caregateway.gateway.signon.session.FreshSession;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.routes.signon.cis2.Cis2;
import io.caregateway.routes.signon.spine.SpineRefusal;
import io.caregateway.routes.signon.spine.SpineService;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.stereotype.Component;

/** CIS2 sign-on and logout, to be put into a chain of filters; where no issuer is set, nothing. */
@Component
public final class Cis2SignOn {

  private final @Nullable Cis2Begin begin;
  private final @Nullable Cis2Filter answer;
  private final @Nullable BackChannelLogout logout;
  private final Supplier<Optional<URI>> endSession;
  private final Cis2SignedOut signedOut;

  Cis2SignOn(
      Cis2Settings settings,
      PeopleAddress address,
      Cis2 cis2,
      SpinePeople people,
      Arrival arrival,
      SignedOnPage page,
      RefusedCis2 refused,
      UsedLogoutTokens used,
      Sessions sessions,
      FreshSession fresh,
      AccessAudit audit,
      Clock clock) {
    URI issuer = settings.issuer();
    Path keyStore = settings.keyStore();
    if (issuer == null || keyStore == null) {
      begin = null;
      answer = null;
      logout = null;
      endSession = Optional::empty;
      signedOut = new Cis2SignedOut(endSession, () -> address.base() + Cis2SignedOut.PAGE);
      return;
    }
    SpineService service =
        new SpineService("cis2-tokens", settings.bounds(), SpineRefusal.TOKEN_NOT_ACCEPTED);
    Providers providers = new Providers(service, issuer, clock);
    endSession = providers::endSession;
    signedOut = new Cis2SignedOut(endSession, () -> address.base() + Cis2SignedOut.PAGE);
    ClientKeys keys = ClientKeys.read(settings, keyStore, clock);
    SignedTokens tokens = new SignedTokens(providers, settings.algorithms());
    HttpSessionOAuth2AuthorizationRequestRepository pending =
        new HttpSessionOAuth2AuthorizationRequestRepository();
    begin = new Cis2Begin(new Cis2Requests(settings, providers, address), pending, keys, refused);
    answer =
        new Cis2Filter(
            pending,
            new Cis2Answers(
                providers,
                new TokenExchange(service, keys, settings.clientId()),
                tokens,
                new IdTokenRules(settings, issuer, clock),
                cis2,
                people,
                arrival),
            refused);
    logout =
        new BackChannelLogout(
            tokens,
            new LogoutRules(settings, issuer, clock),
            used,
            sessions,
            audit,
            issuer.toString());
    answer.setAuthenticationSuccessHandler(page);
    answer.setAuthenticationFailureHandler(refused);
    answer.setSessionAuthenticationStrategy(fresh);
    answer.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
  }

  /** Whether people can sign on this way. */
  public boolean isOn() {
    return begin != null;
  }

  /** Leads whoever signed out here on, to CIS2 where they came from there. */
  public LogoutSuccessHandler signedOut() {
    return signedOut;
  }

  /** The origin where a form may lead to sign out at CIS2. */
  public Set<String> origins() {
    return endSession
        .get()
        .map(address -> address.getScheme() + "://" + address.getAuthority())
        .map(Set::of)
        .orElse(Set.of());
  }

  /** Adds sign-on to the rules of the people's port. */
  public void addTo(HttpSecurity http) {
    if (begin != null && answer != null && logout != null) {
      http.addFilterBefore(logout, CsrfFilter.class)
          .addFilterBefore(begin, UsernamePasswordAuthenticationFilter.class)
          .addFilterBefore(answer, UsernamePasswordAuthenticationFilter.class);
    }
  }
}
