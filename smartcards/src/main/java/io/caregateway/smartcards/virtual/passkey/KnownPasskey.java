package io.caregateway.smartcards.virtual.passkey;

import static com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier.ES256;

import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Objects;
import java.util.UUID;

/** A passkey as it was registered, in the form in which answers are held against it. */
public final class KnownPasskey {

  private static final AuthenticatorDataConverter CONVERTER =
      new AuthenticatorDataConverter(new ObjectConverter());

  private final UUID id;
  private final CredentialRecord credential;

  private KnownPasskey(UUID id, CredentialRecord credential) {
    this.id = id;
    this.credential = credential;
  }

  /**
   * @param id our own
   * @param authenticatorData as it was kept at registration
   * @param counter of the newest signature that was taken
   */
  public static KnownPasskey of(UUID id, byte[] authenticatorData, long counter) {
    AuthenticatorData<RegistrationExtensionAuthenticatorOutput> made =
        CONVERTER.convert(authenticatorData);
    AttestedCredentialData key = Objects.requireNonNull(made.getAttestedCredentialData());
    return new KnownPasskey(
        id,
        new CredentialRecordImpl(
            new NoneAttestationStatement(),
            made.isFlagUV(),
            made.isFlagBE(),
            made.isFlagBS(),
            counter,
            key,
            made.getExtensions(),
            null,
            null,
            null));
  }

  /**
   * One that nobody holds: an answer for no known passkey is judged as long and in the same way.
   */
  static KnownPasskey nobodys() {
    try {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
      keys.initialize(new ECGenParameterSpec("secp256r1"));
      EC2COSEKey key = EC2COSEKey.create((ECPublicKey) keys.generateKeyPair().getPublic(), ES256);
      AttestedCredentialData data = new AttestedCredentialData(AAGUID.ZERO, new byte[16], key);
      return new KnownPasskey(
          new UUID(0, 0),
          new CredentialRecordImpl(
              new NoneAttestationStatement(), null, null, null, 0, data, null, null, null, null));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK has no P-256.", e);
    }
  }

  public byte[] credentialId() {
    return credential.getAttestedCredentialData().getCredentialId();
  }

  UUID id() {
    return id;
  }

  CredentialRecord credential() {
    return credential;
  }
}
