package io.caregateway.smartcards.virtual.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import io.caregateway.smartcards.virtual.CardRefusal;
import io.caregateway.smartcards.virtual.CardRefused;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Judges what browsers answer (WebAuthn, 7.1 and 7.2). The challenge is taken first, whatever
 * becomes of the rest; user verification is required.
 */
public final class Ceremonies {

  /** The house's own choice: ECDSA on P-256, and RSA, which some computers' chips have alone. */
  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);

  private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager();
  private final AttestationObjectConverter attestations =
      new AttestationObjectConverter(new ObjectConverter());
  private final KnownPasskey nobodys = KnownPasskey.nobodys();
  private final RelyingParty site;
  private final PasskeyChallenges challenges;

  public Ceremonies(RelyingParty site, PasskeyChallenges challenges) {
    this.site = site;
    this.challenges = challenges;
  }

  /**
   * @param answer as JSON
   * @throws CardRefused when this is no good passkey of this site, or none was asked for
   */
  public NewPasskey made(String answer, PasskeyPurpose purpose) {
    RegistrationRequest request = PasskeyAnswer.read(answer).made();
    RegistrationData data = parsed(() -> webAuthn.parse(request));
    ServerProperty asked = taken(data.getCollectedClientData(), purpose);
    try {
      webAuthn.verify(data, new RegistrationParameters(asked, parameters(), true, true));
    } catch (VerificationException e) {
      throw new CardRefused(Causes.ofMaking(e), e);
    }
    AuthenticatorData<?> made =
        Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
    AttestedCredentialData key = Objects.requireNonNull(made.getAttestedCredentialData());
    return new NewPasskey(
        key.getCredentialId(),
        attestations.extractAuthenticatorData(request.getAttestationObject()),
        made.getSignCount());
  }

  /**
   * What does not depend on whose passkey it is, is refused at once; the rest is only told, so that
   * nobody learns from it who has a passkey.
   *
   * @param answer as JSON
   * @param known finds a passkey of the card by its credential id
   * @throws CardRefused when the answer is not one for this site and purpose, too late, used
   *     before, or of a device that did not verify its user
   */
  public ShownPasskey shown(
      String answer, PasskeyPurpose purpose, Function<byte[], Optional<KnownPasskey>> known) {
    AuthenticationRequest request = PasskeyAnswer.read(answer).shown();
    AuthenticationData data = parsed(() -> webAuthn.parse(request));
    ServerProperty asked = taken(data.getCollectedClientData(), purpose);
    Optional<KnownPasskey> held = known.apply(request.getCredentialId());
    AuthenticationParameters wanted =
        new AuthenticationParameters(asked, held.orElse(nobodys).credential(), null, true, true);
    try {
      webAuthn.verify(data, wanted);
    } catch (VerificationException e) {
      return new ShownPasskey.Wrong(Causes.ofShowing(e, held.isPresent()));
    }
    long counter = Objects.requireNonNull(data.getAuthenticatorData()).getSignCount();
    return held.<ShownPasskey>map(key -> new ShownPasskey.Right(key.id(), counter))
        .orElseGet(() -> new ShownPasskey.Wrong(CardRefusal.PASSKEY_UNKNOWN));
  }

  private ServerProperty taken(CollectedClientData told, PasskeyPurpose purpose) {
    challenges.take(purpose, told.getChallenge().getValue());
    return ServerProperty.builder()
        .origin(Origin.create(site.origin()))
        .rpId(site.id())
        .challenge(told.getChallenge())
        .build();
  }

  /** Foreign bytes fail in the parser in more ways than it declares. */
  private static <T> T parsed(Supplier<T> parser) {
    try {
      return parser.get();
    } catch (RuntimeException e) {
      throw PasskeyAnswer.unreadable(e);
    }
  }

  private static List<PublicKeyCredentialParameters> parameters() {
    return ALGORITHMS.stream()
        .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
        .toList();
  }
}
