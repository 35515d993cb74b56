package io.caregateway.gateway.signon.saml;

import io.caregateway.gateway.signon.saml.metadata.Party;
import java.net.URI;
import java.util.Objects;
import org.springframework.security.saml2.core.Saml2X509Credential;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;

/** Puts relying parties together. All addresses are fixed, none is taken from a request. */
final class Registering {

  /** Where logout messages come to. */
  static final String SIGN_OUT = "/logout/saml2/slo";

  private final OwnKeys keys;
  private final PeopleAddress address;

  Registering(OwnKeys keys, PeopleAddress address) {
    this.keys = keys;
    this.address = address;
  }

  RelyingPartyRegistration both(String code, String entityId, Party party) {
    return own(code)
        .assertingPartyMetadata(
            there -> {
              there
                  .entityId(entityId)
                  .singleSignOnServiceLocation(party.ssoUrl().toString())
                  .singleSignOnServiceBinding(party.ssoBinding())
                  .wantAuthnRequestsSigned(true)
                  .verificationX509Credentials(
                      all ->
                          party.certificates().stream()
                              .map(Saml2X509Credential::verification)
                              .forEach(all::add));
              URI slo = party.sloUrl();
              if (slo != null) {
                there
                    .singleLogoutServiceLocation(slo.toString())
                    .singleLogoutServiceResponseLocation(
                        Objects.requireNonNullElse(party.sloResponseUrl(), slo).toString())
                    .singleLogoutServiceBinding(party.sloBinding());
              }
            })
        .build();
  }

  /** With nothing true of the other side but its name. */
  RelyingPartyRegistration ownSide(String code, String entityId) {
    return own(code)
        .assertingPartyMetadata(
            there -> there.entityId(entityId).singleSignOnServiceLocation(entityId))
        .build();
  }

  private RelyingPartyRegistration.Builder own(String code) {
    String base = address.base();
    return RelyingPartyRegistration.withRegistrationId(code)
        .entityId(base + "/saml2/service-provider-metadata/" + code)
        .assertionConsumerServiceLocation(base + "/login/saml2/sso/" + code)
        .singleLogoutServiceLocation(base + SIGN_OUT)
        .singleLogoutServiceBindings(
            bindings -> {
              bindings.add(Saml2MessageBinding.POST);
              bindings.add(Saml2MessageBinding.REDIRECT);
            })
        .signingX509Credentials(all -> all.addAll(keys.signing()))
        .decryptionX509Credentials(all -> all.addAll(keys.decryption()));
  }
}
