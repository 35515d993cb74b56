package io.caregateway.gateway.signon.saml;

import io.caregateway.gateway.signon.saml.xml.AllowedAlgorithms;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import net.shibboleth.shared.xml.XMLParserException;
import org.jspecify.annotations.Nullable;
import org.opensaml.core.xml.config.XMLObjectProviderRegistrySupport;
import org.opensaml.core.xml.io.UnmarshallingException;
import org.opensaml.core.xml.util.XMLObjectSupport;
import org.opensaml.saml.common.SignableSAMLObject;
import org.opensaml.saml.saml2.core.LogoutRequest;
import org.opensaml.saml.saml2.core.LogoutResponse;
import org.opensaml.saml.saml2.core.RequestAbstractType;
import org.springframework.security.saml2.core.OpenSamlInitializationService;
import org.springframework.security.saml2.provider.service.registration.Saml2MessageBinding;

/** Reads logout messages; nothing is known of their sender yet. */
final class LogoutMessage {

  static {
    OpenSamlInitializationService.initialize();
  }

  private LogoutMessage() {}

  /**
   * @throws SamlRefused TOO_LARGE, or UNREADABLE for what is no LogoutRequest
   */
  static LogoutRequest request(String encoded, boolean deflated) {
    if (message(encoded, deflated) instanceof LogoutRequest request) {
      return request;
    }
    throw new SamlRefused(SamlRefusal.UNREADABLE);
  }

  /**
   * @throws SamlRefused TOO_LARGE, or UNREADABLE for what is no LogoutResponse
   */
  static LogoutResponse response(String encoded, boolean deflated) {
    if (message(encoded, deflated) instanceof LogoutResponse response) {
      return response;
    }
    throw new SamlRefused(SamlRefusal.UNREADABLE);
  }

  /**
   * @throws SamlRefused WRONG_ISSUER when it names none
   */
  static String issuer(RequestAbstractType request) {
    String issuer = request.getIssuer() == null ? null : request.getIssuer().getValue();
    if (issuer == null) {
      throw new SamlRefused(SamlRefusal.WRONG_ISSUER);
    }
    return issuer;
  }

  /**
   * Requires a signature where the binding has it, by algorithms that are allowed. Whether it fits
   * is found out later (saml-bindings-2.0-os, 3.4.4.1 and 3.5.5.2).
   *
   * @param algorithm what the address names
   * @throws SamlRefused NO_SIGNATURE or WEAK_ALGORITHM
   */
  static void requireSigned(
      SignableSAMLObject message, Saml2MessageBinding binding, @Nullable String algorithm) {
    if (message.isSigned()) {
      if (!AllowedAlgorithms.in(message)) {
        throw new SamlRefused(SamlRefusal.WEAK_ALGORITHM);
      }
    } else if (binding != Saml2MessageBinding.REDIRECT || algorithm == null) {
      throw new SamlRefused(SamlRefusal.NO_SIGNATURE);
    } else if (!AllowedAlgorithms.allows(algorithm)) {
      throw new SamlRefused(SamlRefusal.WEAK_ALGORITHM);
    }
  }

  private static Object message(String encoded, boolean deflated) {
    byte[] xml = MessageShape.check(encoded, deflated);
    try {
      return XMLObjectSupport.unmarshallFromInputStream(
          Objects.requireNonNull(XMLObjectProviderRegistrySupport.getParserPool()),
          new ByteArrayInputStream(xml));
    } catch (XMLParserException | UnmarshallingException e) {
      throw new SamlRefused(SamlRefusal.UNREADABLE, e);
    }
  }
}
