package io.caregateway.gateway.signon.saml;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.signon.saml.SamlSettings.IdentityProvider;
import io.caregateway.gateway.signon.saml.metadata.MetadataRefresh;
import io.caregateway.gateway.signon.saml.metadata.Party;
import io.caregateway.routes.practice.Practices;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * One relying party for each practice that has an identity provider; its registration id is the ODS
 * code. There is none while the provider's metadata is not known.
 */
@Component
final class Registrations implements RelyingPartyRegistrationRepository {

  private record Built(Party of, RelyingPartyRegistration registration) {}

  private final Map<String, IdentityProvider> providers = new TreeMap<>();
  private final Map<String, Party> fixed = new TreeMap<>();
  private final Map<String, Built> built = new ConcurrentHashMap<>();
  private final MetadataRefresh metadata;
  private final @Nullable Registering registering;

  /**
   * Reads the keys and files at the start, so that a wrong one is told then.
   *
   * @throws SamlKeyUnusable when a key or certificate is missing
   * @throws io.caregateway.gateway.signon.saml.metadata.MetadataUnusable when a file of metadata
   *     cannot be used
   * @throws io.caregateway.routes.practice.UnknownPractice when a practice is not served here
   */
  Registrations(
      SamlSettings settings, Practices practices, PeopleAddress address, MetadataRefresh metadata) {
    this.metadata = metadata;
    registering = settings.saml().isEmpty() ? null : new Registering(OwnKeys.of(settings), address);
    settings
        .saml()
        .forEach(
            (code, provider) -> {
              practices.get(new OdsCode(code));
              providers.put(code, provider);
              know(code, provider);
            });
  }

  private void know(String code, IdentityProvider provider) {
    String setting = "gateway.sign-on.saml." + code;
    if (provider.metadata() == null) {
      List<X509Certificate> certificates =
          SamlKeys.certificates(
              setting + ".verification-certificates", provider.verificationCertificates());
      fixed.put(
          code,
          Party.fixed(
              certificates,
              Objects.requireNonNull(provider.ssoUrl()),
              provider.sloUrl(),
              provider.sloResponseUrl(),
              provider.binding()));
      return;
    }
    List<X509Certificate> signers =
        provider.metadata().certificates().isEmpty()
            ? List.of()
            : SamlKeys.certificates(
                setting + ".metadata.certificates", provider.metadata().certificates());
    metadata.follow(code, provider.entityId(), provider.metadata(), signers);
  }

  /** What is known of the practice's identity provider now. */
  Optional<Party> party(String code) {
    return Optional.ofNullable(fixed.get(code)).or(() -> metadata.party(code));
  }

  /** All that are known now. */
  Stream<Party> parties() {
    return providers.keySet().stream().map(this::party).flatMap(Optional::stream);
  }

  @Override
  public @Nullable RelyingPartyRegistration findByRegistrationId(String code) {
    IdentityProvider provider = providers.get(code);
    return provider == null
        ? null
        : party(code).map(party -> registration(code, provider, party)).orElse(null);
  }

  /** Whether a practice has this identity provider. */
  boolean knows(String entityId) {
    return providers.values().stream().anyMatch(known -> known.entityId().equals(entityId));
  }

  @Override
  public @Nullable RelyingPartyRegistration findUniqueByAssertingPartyEntityId(String entityId) {
    List<String> codes =
        providers.entrySet().stream()
            .filter(entry -> entry.getValue().entityId().equals(entityId))
            .map(Map.Entry::getKey)
            .toList();
    return codes.size() == 1 ? findByRegistrationId(codes.get(0)) : null;
  }

  /**
   * The gateway's own side of it, for metadata, whether or not the other side is known yet: each of
   * the two must be told of the other first.
   */
  @Nullable RelyingPartyRegistration ownSide(String code) {
    IdentityProvider provider = providers.get(code);
    return provider == null || registering == null
        ? null
        : registering.ownSide(code, provider.entityId());
  }

  private RelyingPartyRegistration registration(
      String code, IdentityProvider provider, Party party) {
    Built now =
        built.compute(
            code,
            (key, old) ->
                old != null && old.of().equals(party)
                    ? old
                    : new Built(
                        party,
                        Objects.requireNonNull(registering)
                            .both(code, provider.entityId(), party)));
    return now.registration();
  }
}
