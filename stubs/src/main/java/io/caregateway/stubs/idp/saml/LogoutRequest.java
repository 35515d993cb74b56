package io.caregateway.stubs.idp.saml;

import io.caregateway.stubs.idp.saml.SamlRefusal.Cause;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A request to end a person's sessions (saml-core-2.0-os section 3.7.1).
 *
 * @param sessionIndexes the sessions meant; none means all of that person's
 * @param notOnOrAfter from when on it is void; null for never
 */
public record LogoutRequest(
    String id,
    String issuer,
    String nameId,
    List<String> sessionIndexes,
    @Nullable String destination,
    @Nullable Instant notOnOrAfter,
    @Nullable String relayState) {

  /**
   * @throws SamlRefusal when it is no LogoutRequest, or one without ID, Issuer or NameID
   */
  public static LogoutRequest from(ReceivedMessage message) throws SamlRefusal {
    message.require("LogoutRequest");
    return new LogoutRequest(
        message.required("ID"),
        message.issuer(),
        message.requiredText("NameID"),
        sessionIndexes(message.root()),
        message.optional("Destination"),
        instant(message.optional("NotOnOrAfter")),
        message.relayState());
  }

  private static List<String> sessionIndexes(Element root) {
    var indexes = new ArrayList<String>();
    for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (SamlNames.PROTOCOL.equals(node.getNamespaceURI())
          && "SessionIndex".equals(node.getLocalName())) {
        indexes.add(node.getTextContent().strip());
      }
    }
    return List.copyOf(indexes);
  }

  private static @Nullable Instant instant(@Nullable String text) throws SamlRefusal {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new SamlRefusal(
          Cause.INCOMPLETE, "The LogoutRequest's NotOnOrAfter is not a time in UTC.", e);
    }
  }
}
