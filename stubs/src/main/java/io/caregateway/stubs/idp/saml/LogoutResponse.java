package io.caregateway.stubs.idp.saml;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link LogoutRequest} (saml-core-2.0-os section 3.7.2); {@code status} is the
 * top-level code.
 */
public record LogoutResponse(
    String issuer, @Nullable String inResponseTo, @Nullable String destination, String status) {

  /**
   * @throws SamlRefusal when it is no LogoutResponse, or one without Issuer
   */
  public static LogoutResponse from(ReceivedMessage message) throws SamlRefusal {
    message.require("LogoutResponse");
    var status = SamlXml.child(message.root(), SamlNames.PROTOCOL, "Status");
    var code = status == null ? null : SamlXml.child(status, SamlNames.PROTOCOL, "StatusCode");
    return new LogoutResponse(
        message.issuer(),
        message.optional("InResponseTo"),
        message.optional("Destination"),
        code == null ? "" : code.getAttribute("Value"));
  }
}
