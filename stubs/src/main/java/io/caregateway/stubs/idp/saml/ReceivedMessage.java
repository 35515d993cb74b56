package io.caregateway.stubs.idp.saml;

import io.caregateway.stubs.idp.saml.SamlRefusal.Cause;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A protocol message as it came in: well-formed, nothing else is known of it yet. */
public record ReceivedMessage(
    Element root, @Nullable String relayState, Binding binding, FormFields fields) {

  /**
   * The local name of the message, such as {@code AuthnRequest}; empty when it is no message of the
   * SAML 2.0 protocol.
   */
  public String kind() {
    return SamlNames.PROTOCOL.equals(root.getNamespaceURI()) ? root.getLocalName() : "";
  }

  /**
   * Checks the sender's signature, in the place where the binding has it.
   *
   * @throws SamlRefusal when there is none, it is too weak, or it does not fit
   */
  public void verify(X509Certificate sender) throws SamlRefusal {
    if (binding == Binding.REDIRECT) {
      QuerySignature.verify(fields, sender);
    } else {
      EnvelopedSignature.verify(root, sender);
    }
  }

  void require(String kind) throws SamlRefusal {
    if (!kind.equals(kind()) || !"2.0".equals(root.getAttribute("Version"))) {
      throw new SamlRefusal(
          Cause.WRONG_MESSAGE,
          "This address takes a SAML 2.0 " + kind + " and got something else.");
    }
  }

  /** An attribute that the specification requires. */
  String required(String attribute) throws SamlRefusal {
    var value = optional(attribute);
    if (value == null) {
      throw incomplete(attribute);
    }
    return value;
  }

  @Nullable String optional(String attribute) {
    return root.hasAttribute(attribute) ? root.getAttribute(attribute) : null;
  }

  String issuer() throws SamlRefusal {
    return requiredText("Issuer");
  }

  /**
   * The text of a direct child in the assertion namespace; comments inside are no part of it, and
   * do not cut it short.
   */
  String requiredText(String localName) throws SamlRefusal {
    var child = SamlXml.child(root, SamlNames.ASSERTION, localName);
    if (child == null || child.getTextContent().isBlank()) {
      throw incomplete(localName);
    }
    return child.getTextContent().strip();
  }

  private SamlRefusal incomplete(String what) {
    return new SamlRefusal(
        Cause.INCOMPLETE, "The " + kind() + " has no " + what + ", which SAML 2.0 requires.");
  }
}
