package io.caregateway.gateway.signon.saml;

import io.caregateway.gateway.signon.saml.xml.AllowedAlgorithms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opensaml.core.xml.io.MarshallingException;
import org.opensaml.core.xml.util.XMLObjectSupport;
import org.opensaml.saml.common.SignableSAMLObject;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.AttributeStatement;
import org.opensaml.saml.saml2.core.EncryptedAssertion;
import org.opensaml.saml.saml2.core.EncryptedAttribute;
import org.opensaml.saml.saml2.core.LogoutRequest;
import org.opensaml.saml.saml2.core.NameID;
import org.opensaml.saml.saml2.core.Response;
import org.opensaml.saml.saml2.core.Subject;
import org.opensaml.saml.saml2.encryption.Decrypter;
import org.opensaml.saml.saml2.encryption.EncryptedElementTypeEncryptedKeyResolver;
import org.opensaml.security.credential.Credential;
import org.opensaml.security.credential.CredentialSupport;
import org.opensaml.xmlsec.encryption.support.ChainingEncryptedKeyResolver;
import org.opensaml.xmlsec.encryption.support.DecryptionException;
import org.opensaml.xmlsec.encryption.support.EncryptedKeyResolver;
import org.opensaml.xmlsec.encryption.support.InlineEncryptedKeyResolver;
import org.opensaml.xmlsec.keyinfo.impl.CollectionKeyInfoCredentialResolver;
import org.springframework.security.saml2.core.Saml2X509Credential;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml5AuthenticationProvider.AssertionToken;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml5AuthenticationProvider.ResponseToken;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;

/**
 * Opens what an identity provider encrypted for this gateway. Runs only on what is signed by that
 * identity provider, so nobody else can have things decrypted; and every failure is the same one,
 * so that nothing is learnt from which it was.
 */
final class Decryption {

  private static final EncryptedKeyResolver KEYS =
      new ChainingEncryptedKeyResolver(
          List.of(
              new InlineEncryptedKeyResolver(), new EncryptedElementTypeEncryptedKeyResolver()));

  private interface Opening {
    void run(Decrypter decrypter) throws DecryptionException, MarshallingException;
  }

  private Decryption() {}

  /**
   * Puts the assertion of a signed Response in the place where it is read.
   *
   * @throws SamlRefused NOT_ONE_ASSERTION, WEAK_ALGORITHM or NOT_DECRYPTED
   */
  static void open(ResponseToken token) {
    Response response = token.getResponse();
    List<EncryptedAssertion> encrypted = response.getEncryptedAssertions();
    if (encrypted.isEmpty()) {
      return;
    }
    if (encrypted.size() + response.getAssertions().size() != 1) {
      throw new SamlRefused(SamlRefusal.NOT_ONE_ASSERTION);
    }
    open(
        response,
        token.getToken().getRelyingPartyRegistration(),
        decrypter -> {
          response.getAssertions().add(decrypter.decrypt(encrypted.get(0)));
          // so that the DOM knows the ids of what is new in it, which signatures refer to
          XMLObjectSupport.marshall(response);
        });
  }

  /**
   * Puts the name and the attributes of a signed assertion in the place where they are read.
   *
   * @throws SamlRefused WEAK_ALGORITHM or NOT_DECRYPTED
   */
  static void open(AssertionToken token) {
    Assertion assertion = token.getAssertion();
    Subject subject = assertion.getSubject();
    boolean named = subject != null && subject.getEncryptedID() != null;
    if (!named
        && assertion.getAttributeStatements().stream()
            .allMatch(statement -> statement.getEncryptedAttributes().isEmpty())) {
      return;
    }
    open(
        assertion,
        token.getToken().getRelyingPartyRegistration(),
        decrypter -> {
          if (named) {
            subject.setNameID((NameID) decrypter.decrypt(subject.getEncryptedID()));
          }
          for (AttributeStatement statement : assertion.getAttributeStatements()) {
            for (EncryptedAttribute one : List.copyOf(statement.getEncryptedAttributes())) {
              statement.getAttributes().add(decrypter.decrypt(one));
            }
          }
        });
  }

  /**
   * Whom a signed request to sign out means.
   *
   * @throws SamlRefused WEAK_ALGORITHM or NOT_DECRYPTED
   */
  static @Nullable NameID nameOf(LogoutRequest request, RelyingPartyRegistration registration) {
    if (request.getEncryptedID() != null) {
      open(
          request,
          registration,
          decrypter -> request.setNameID((NameID) decrypter.decrypt(request.getEncryptedID())));
    }
    return request.getNameID();
  }

  private static void open(
      SignableSAMLObject message, RelyingPartyRegistration registration, Opening opening) {
    if (!AllowedAlgorithms.in(message)
        || !AllowedEncryption.in(Objects.requireNonNull(message.getDOM()))) {
      throw new SamlRefused(SamlRefusal.WEAK_ALGORITHM);
    }
    try {
      opening.run(decrypter(registration.getDecryptionX509Credentials()));
    } catch (DecryptionException | MarshallingException | RuntimeException e) {
      throw new SamlRefused(SamlRefusal.NOT_DECRYPTED, e);
    }
  }

  private static Decrypter decrypter(Collection<Saml2X509Credential> keys) {
    Collection<Credential> credentials = new ArrayList<>();
    for (Saml2X509Credential key : keys) {
      credentials.add(
          CredentialSupport.getSimpleCredential(key.getCertificate(), key.getPrivateKey()));
    }
    Decrypter decrypter =
        new Decrypter(null, new CollectionKeyInfoCredentialResolver(credentials), KEYS);
    decrypter.setRootInNewDocument(true);
    return decrypter;
  }
}
