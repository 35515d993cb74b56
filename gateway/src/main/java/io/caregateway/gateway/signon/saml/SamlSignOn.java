package io.caregateway.gateway.signon.saml;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.arrival.SignedOnPage;
import io.caregateway.gateway.signon.saml.SamlSettings.IdentityProvider;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.ProviderManager;
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
  private final RefusedSignOut refusedSignOut;
  private final StrictSignOuts signOuts;
  private final SignedOnPage page;
  private final Clock clock;

  SamlSignOn(
      SamlSettings settings,
      Registrations registrations,
      RecordedSignOn signedOn,
      RefusedSignOn refused,
      RefusedSignOut refusedSignOut,
      StrictSignOuts signOuts,
      SignedOnPage page,
      Clock clock) {
    this.settings = settings;
    this.registrations = registrations;
    this.signedOn = signedOn;
    this.refused = refused;
    this.refusedSignOut = refusedSignOut;
    this.signOuts = signOuts;
    this.page = page;
    this.clock = clock;
  }

  /** Adds sign-on, single logout and metadata. */
  public void addTo(HttpSecurity http) throws Exception {
    http.addFilterAfter(
            new BoundedMessages(refused, refusedSignOut, registrations), HeaderWriterFilter.class)
        .addFilterAfter(new CarryOn(), BoundedMessages.class)
        .addFilterAfter(new KnownProviders(settings, registrations), CarryOn.class)
        .addFilterAfter(new SignedOutHere(), KnownProviders.class)
        .saml2Login(
            login ->
                login
                    .loginPage("/sign-on")
                    .loginProcessingUrl("/login/saml2/sso/{registrationId}")
                    .authenticationConverter(answers())
                    .authenticationManager(new ProviderManager(provider()))
                    .successHandler(page)
                    .failureHandler(refused))
        .saml2Logout(
            logout ->
                logout
                    .logoutUrl("/sign-out")
                    .logoutRequest(request -> request.logoutRequestValidator(signOuts))
                    .logoutResponse(
                        response ->
                            response.logoutResponseValidator(
                                new StrictSignOutAnswers(refusedSignOut))))
        .saml2Metadata(
            metadata -> metadata.metadataResponseResolver(OwnMetadata.of(registrations)));
  }

  /** The practices whose people can sign on this way. */
  public List<OdsCode> practices() {
    return settings.saml().keySet().stream().sorted().map(OdsCode::new).toList();
  }

  /** The origins of the identity providers as they are known now, where forms may lead. */
  public Set<String> origins() {
    return registrations
        .parties()
        .flatMap(party -> Stream.of(party.ssoUrl(), party.sloUrl(), party.sloResponseUrl()))
        .filter(Objects::nonNull)
        .map(address -> address.getScheme() + "://" + address.getAuthority())
        .collect(Collectors.toSet());
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
    provider.setResponseElementsDecrypter(Decryption::open);
    provider.setResponseValidator(
        new StrictResponses(code -> is(code, IdentityProvider::requireEncryption)));
    provider.setAssertionElementsDecrypter(Decryption::open);
    provider.setAssertionValidator(
        new StrictAssertions(code -> is(code, IdentityProvider::allowUnsolicited), clock));
    provider.setResponseAuthenticationConverter(signedOn);
    return provider;
  }

  private boolean is(String practice, Predicate<IdentityProvider> set) {
    IdentityProvider provider = settings.saml().get(practice);
    return provider != null && set.test(provider);
  }
}
