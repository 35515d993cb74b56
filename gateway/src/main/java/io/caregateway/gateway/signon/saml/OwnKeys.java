package io.caregateway.gateway.signon.saml;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.saml2.core.Saml2X509Credential;

/**
 * The gateway's own keys. While one changes there are two: both stand in the metadata, so that an
 * identity provider believes and encrypts for either, and both open what is encrypted.
 *
 * @param signing the first of them signs
 * @param decryption each of them is tried
 */
record OwnKeys(List<Saml2X509Credential> signing, List<Saml2X509Credential> decryption) {

  private static final String PREFIX = "gateway.sign-on.";

  /**
   * @throws SamlKeyUnusable when a key is missing
   */
  static OwnKeys of(SamlSettings settings) {
    if (!settings.key().isSet()) {
      throw SamlKeyUnusable.notSet();
    }
    List<SamlKeys.Pair> sign = read("key", settings.key(), settings.secondKey());
    List<SamlKeys.Pair> open =
        settings.decryptionKey().isSet()
            ? read("decryption-key", settings.decryptionKey(), settings.secondDecryptionKey())
            : sign;
    return new OwnKeys(
        sign.stream().map(p -> Saml2X509Credential.signing(p.key(), p.certificate())).toList(),
        open.stream().map(p -> Saml2X509Credential.decryption(p.key(), p.certificate())).toList());
  }

  private static List<SamlKeys.Pair> read(
      String name, SamlSettings.Key first, SamlSettings.Key second) {
    Stream<SamlKeys.Pair> more =
        second.isSet() ? Stream.of(SamlKeys.read(PREFIX + "second-" + name, second)) : Stream.of();
    return Stream.concat(Stream.of(SamlKeys.read(PREFIX + name, first)), more).toList();
  }
}
