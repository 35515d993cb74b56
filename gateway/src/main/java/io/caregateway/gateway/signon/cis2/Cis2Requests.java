package io.caregateway.gateway.signon.cis2;

import io.caregateway.gateway.signon.saml.PeopleAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Makes the request that a person is sent to CIS2 with: state, nonce, PKCE and acr_values. */
final class Cis2Requests implements OAuth2AuthorizationRequestResolver {

  static final String PATH = "/oauth2/authorization/cis2";

  private static final String REGISTRATION = "cis2";

  private final Cis2Settings settings;
  private final Providers providers;
  private final PeopleAddress address;

  Cis2Requests(Cis2Settings settings, Providers providers, PeopleAddress address) {
    this.settings = settings;
    this.providers = providers;
    this.address = address;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) && PATH.equals(request.getServletPath())
        ? resolve(request, REGISTRATION)
        : null;
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
    ClientRegistration registration = registration();
    DefaultOAuth2AuthorizationRequestResolver resolver =
        new DefaultOAuth2AuthorizationRequestResolver(wanted -> registration);
    resolver.setAuthorizationRequestCustomizer(
        OAuth2AuthorizationRequestCustomizers.withPkce()
            .andThen(
                builder ->
                    builder.additionalParameters(
                        more -> more.put("acr_values", String.join(" ", settings.acrValues())))));
    return resolver.resolve(request, id);
  }

  /** Our own address comes from settings, never from what a client calls us. */
  private ClientRegistration registration() {
    Provider provider = providers.provider();
    return ClientRegistration.withRegistrationId(REGISTRATION)
        .clientId(settings.clientId())
        .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(address.base() + Cis2Filter.PATH)
        .scope(settings.scopes())
        .authorizationUri(provider.authorize().toString())
        .tokenUri(provider.token().toString())
        .issuerUri(provider.issuer().toString())
        .providerConfigurationMetadata(Map.of())
        .build();
  }
}
