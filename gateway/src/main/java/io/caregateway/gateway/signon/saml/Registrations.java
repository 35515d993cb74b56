package io.caregateway.gateway.signon.saml;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.saml.SamlSettings.IdentityProvider;
import io.caregateway.routes.practice.Practices;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.saml2.core.Saml2X509Credential;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistrationRepository;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;
import org.springframework.stereotype.Component;

/**
 * One relying party for each practice that has an identity provider; its registration id is the ODS
 * code. All its addresses are fixed, none is taken from a request.
 */
@Component
final class Registrations
    implements RelyingPartyRegistrationRepository, Iterable<RelyingPartyRegistration> {

  /** What the settings come to, read at the start so that a wrong file is told then. */
  private record Trust(
      IdentityProvider provider,
      Saml2X509Credential signing,
      Saml2X509Credential decryption,
      List<Saml2X509Credential> verification) {}

  private final Map<String, Trust> trusted = new TreeMap<>();
  private final Map<String, RelyingPartyRegistration> built = new ConcurrentHashMap<>();
  private final PeopleAddress address;

  /**
   * @throws SamlKeyUnusable when a key or certificate is missing
   * @throws io.caregateway.routes.practice.UnknownPractice when a practice is not served here
   */
  Registrations(SamlSettings settings, Practices practices, PeopleAddress address) {
    this.address = address;
    if (settings.saml().isEmpty()) {
      return;
    }
    if (!settings.key().isSet()) {
      throw SamlKeyUnusable.notSet();
    }
    SamlKeys.Pair signs = SamlKeys.read("gateway.sign-on.key", settings.key());
    SamlKeys.Pair opens =
        settings.decryptionKey().isSet()
            ? SamlKeys.read("gateway.sign-on.decryption-key", settings.decryptionKey())
            : signs;
    settings
        .saml()
        .forEach(
            (code, provider) -> {
              practices.get(new OdsCode(code));
              trusted.put(code, trust(code, provider, signs, opens));
            });
  }

  private static Trust trust(
      String code, IdentityProvider provider, SamlKeys.Pair signs, SamlKeys.Pair opens) {
    return new Trust(
        provider,
        Saml2X509Credential.signing(signs.key(), signs.certificate()),
        Saml2X509Credential.decryption(opens.key(), opens.certificate()),
        SamlKeys.certificates(code, provider.verificationCertificates()).stream()
            .map(Saml2X509Credential::verification)
            .toList());
  }

  @Override
  public @Nullable RelyingPartyRegistration findByRegistrationId(String registrationId) {
    Trust trust = trusted.get(registrationId);
    return trust == null ? null : built.computeIfAbsent(registrationId, code -> build(code, trust));
  }

  @Override
  public @Nullable RelyingPartyRegistration findUniqueByAssertingPartyEntityId(String entityId) {
    List<String> codes =
        trusted.entrySet().stream()
            .filter(entry -> entry.getValue().provider().entityId().equals(entityId))
            .map(Map.Entry::getKey)
            .collect(Collectors.toList());
    return codes.size() == 1 ? findByRegistrationId(codes.get(0)) : null;
  }

  @Override
  public Iterator<RelyingPartyRegistration> iterator() {
    return trusted.keySet().stream()
        .map(this::findByRegistrationId)
        .map(Objects::requireNonNull)
        .iterator();
  }

  private RelyingPartyRegistration build(String code, Trust trust) {
    String base = address.base();
    String slo = base + "/logout/saml2/slo";
    IdentityProvider provider = trust.provider();
    return RelyingPartyRegistration.withRegistrationId(code)
        .entityId(base + "/saml2/service-provider-metadata/" + code)
        .assertionConsumerServiceLocation(base + "/login/saml2/sso/" + code)
        .singleLogoutServiceLocation(slo)
        .singleLogoutServiceBindings(
            bindings -> {
              bindings.add(Saml2MessageBinding.POST);
              bindings.add(Saml2MessageBinding.REDIRECT);
            })
        .signingX509Credentials(credentials -> credentials.add(trust.signing()))
        .decryptionX509Credentials(credentials -> credentials.add(trust.decryption()))
        .assertingPartyMetadata(
            party -> {
              party
                  .entityId(provider.entityId())
                  .singleSignOnServiceLocation(provider.ssoUrl().toString())
                  .singleSignOnServiceBinding(Saml2MessageBinding.REDIRECT)
                  .wantAuthnRequestsSigned(true)
                  .verificationX509Credentials(all -> all.addAll(trust.verification()));
              if (provider.sloUrl() != null) {
                party
                    .singleLogoutServiceLocation(provider.sloUrl().toString())
                    .singleLogoutServiceResponseLocation(
                        Objects.requireNonNullElse(provider.sloResponseUrl(), provider.sloUrl())
                            .toString())
                    .singleLogoutServiceBinding(Saml2MessageBinding.REDIRECT);
              }
            })
        .build();
  }
}
