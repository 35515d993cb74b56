package io.caregateway.gateway.signon.saml;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.arrival.SignedOnPage;
import io.caregateway.gateway.signon.saml.SamlSettings.IdentityProvider;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml5AuthenticationProvider;
import org.springframework.security.saml2.provider.service.web.Saml2AuthenticationTokenConverter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Component;

/** SAML sign-on, to be put into a chain of filters. */
@Component
public final class SamlSignOn {

  private final SamlSettings settings;
  private final Registrations registrations;
  private final RecordedSignOn signedOn;
  private final RefusedSignOn refused;
  private final SignedOnPage page;
  private final Clock clock;

  SamlSignOn(
      SamlSettings settings,
      Registrations registrations,
      RecordedSignOn signedOn,
      RefusedSignOn refused,
      SignedOnPage page,
      Clock clock) {
    this.settings = settings;
    this.registrations = registrations;
    this.signedOn = signedOn;
    this.refused = refused;
    this.page = page;
    this.clock = clock;
  }

  /** Adds sign-on, single logout and metadata. */
  public void addTo(HttpSecurity http) throws Exception {
    http.addFilterAfter(new CarryOn(), HeaderWriterFilter.class)
        .saml2Login(
            login ->
                login
                    .loginPage("/sign-on")
                    .loginProcessingUrl("/login/saml2/sso/{registrationId}")
                    .authenticationConverter(answers())
                    .authenticationManager(new ProviderManager(provider()))
                    .successHandler(page)
                    .failureHandler(refused))
        .saml2Logout(logout -> logout.logoutUrl("/sign-out"))
        .saml2Metadata(Customizer.withDefaults());
  }

  /** The practices whose people can sign on this way. */
  public List<OdsCode> practices() {
    return settings.saml().keySet().stream().sorted().map(OdsCode::new).toList();
  }

  /** The origins of the identity providers, where forms of ours may lead. */
  public Set<String> origins() {
    return settings.saml().values().stream()
        .flatMap(SamlSignOn::addresses)
        .map(address -> address.getScheme() + "://" + address.getAuthority())
        .collect(Collectors.toSet());
  }

  private static Stream<URI> addresses(IdentityProvider provider) {
    return Stream.of(provider.ssoUrl(), provider.sloUrl(), provider.sloResponseUrl())
        .filter(Objects::nonNull);
  }

  /** Answers are read for the practice whose address they came to, and come by POST alone. */
  private Saml2AuthenticationTokenConverter answers() {
    Saml2AuthenticationTokenConverter answers =
        new Saml2AuthenticationTokenConverter(
            (request, id) -> registrations.findByRegistrationId(PendingRequest.practice(request)));
    answers.setAuthenticationRequestRepository(new PendingRequest());
    answers.setShouldConvertGetRequests(false);
    return answers;
  }

  private OpenSaml5AuthenticationProvider provider() {
    OpenSaml5AuthenticationProvider provider = new OpenSaml5AuthenticationProvider();
    provider.setResponseValidator(new StrictResponses());
    provider.setAssertionValidator(new StrictAssertions(this::allowsUnsolicited, clock));
    provider.setResponseAuthenticationConverter(signedOn);
    return provider;
  }

  private boolean allowsUnsolicited(String practice) {
    IdentityProvider provider = settings.saml().get(practice);
    return provider != null && provider.allowUnsolicited();
  }
}
