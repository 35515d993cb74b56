package io.caregateway.stubs.idp.saml;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A request to sign a person on (saml-core-2.0-os section 3.4.1).
 *
 * @param id what the answer's InResponseTo repeats
 * @param issuer the service provider's entity id
 * @param acsUrl where the answer is wanted; null leaves it to what is configured
 * @param protocolBinding how the answer is wanted; null leaves it open
 * @param passive the person may not be asked anything
 */
public record AuthnRequest(
    String id,
    String issuer,
    @Nullable String acsUrl,
    @Nullable String protocolBinding,
    @Nullable String destination,
    boolean passive,
    @Nullable String relayState) {

  /**
   * @throws SamlRefusal when it is no AuthnRequest, or one without ID or Issuer
   */
  public static AuthnRequest from(ReceivedMessage message) throws SamlRefusal {
    message.require("AuthnRequest");
    var passive = message.optional("IsPassive");
    return new AuthnRequest(
        message.required("ID"),
        message.issuer(),
        message.optional("AssertionConsumerServiceURL"),
        message.optional("ProtocolBinding"),
        message.optional("Destination"),
        "true".equals(passive) || "1".equals(passive),
        message.relayState());
  }

  /**
   * For tests of a service provider: reads the request out of the address that it redirected to.
   *
   * @throws SamlRefusal when the address carries no AuthnRequest
   */
  public static AuthnRequest fromRedirect(URI location) throws SamlRefusal {
    return from(Binding.REDIRECT.read(FormFields.parse(location.getRawQuery())));
  }
}
