package io.caregateway.stubs.idp.attack;

import static io.caregateway.stubs.idp.saml.SamlNames.ASSERTION;
import static io.caregateway.stubs.idp.saml.SamlNames.PROTOCOL;
import static io.caregateway.stubs.idp.saml.SamlNames.XML_DSIG;

import io.caregateway.stubs.idp.saml.SamlAnswer;
import io.caregateway.stubs.idp.saml.SamlXml;
import org.w3c.dom.Element;

/**
 * Signature wrapping: what was signed stays in the message, whole and verifiable, and beside it
 * stands a forgery that a careless reader takes for it (Somorovsky and others, "On Breaking SAML:
 * Be Whoever You Want to Be", 2012).
 */
final class SignatureWrapping {
  private interface Wrap {
    void arrange(Element response, Element original, Element forged);
  }

  private SignatureWrapping() {}

  /** An unsigned forged assertion before the signed one. */
  static String forgeryFirst(SamlAnswer valid) {
    return assertion(
        valid,
        (response, original, forged) -> {
          forged.removeChild(signature(forged));
          response.insertBefore(forged, original);
        });
  }

  /** An unsigned forged assertion after the signed one. */
  static String forgeryLast(SamlAnswer valid) {
    return assertion(
        valid,
        (response, original, forged) -> {
          forged.removeChild(signature(forged));
          response.appendChild(forged);
        });
  }

  /** The forged assertion bears the signature, and the signature the original. */
  static String originalInSignature(SamlAnswer valid) {
    return assertion(
        valid,
        (response, original, forged) -> {
          response.replaceChild(forged, original);
          hide(original, signature(forged));
        });
  }

  /** The same, and both assertions have the id that the signature refers to. */
  static String sameIdTwice(SamlAnswer valid) {
    return assertion(
        valid,
        (response, original, forged) -> {
          forged.setAttribute("ID", original.getAttribute("ID"));
          response.replaceChild(forged, original);
          hide(original, signature(forged));
        });
  }

  /** The original goes into the Response's Extensions. */
  static String originalInExtensions(SamlAnswer valid) {
    return assertion(
        valid,
        (response, original, forged) -> {
          response.replaceChild(forged, original);
          extensions(response).appendChild(original);
        });
  }

  /** An unsigned forgery goes into the Response's Extensions, under the original's id. */
  static String forgeryInExtensions(SamlAnswer valid) {
    return assertion(
        valid,
        (response, original, forged) -> {
          forged.removeChild(signature(forged));
          forged.setAttribute("ID", original.getAttribute("ID"));
          extensions(response).appendChild(forged);
        });
  }

  /** The signed original is a child of the forged assertion. */
  static String originalInForgery(SamlAnswer valid) {
    return assertion(
        valid,
        (response, original, forged) -> {
          forged.removeChild(signature(forged));
          response.replaceChild(forged, original);
          forged.appendChild(original);
        });
  }

  /** The forged assertion bears the signature; the original follows at the Response's end. */
  static String originalLast(SamlAnswer valid) {
    return assertion(
        valid,
        (response, original, forged) -> {
          response.replaceChild(forged, original);
          original.removeChild(signature(original));
          response.appendChild(original);
        });
  }

  /** The original is a child of the signature itself, in no Object. */
  static String originalBareInSignature(SamlAnswer valid) {
    return assertion(
        valid,
        (response, original, forged) -> {
          response.replaceChild(forged, original);
          original.removeChild(signature(original));
          signature(forged).appendChild(original);
        });
  }

  /** The signed Response, without its signature, stands before that in a forged Response. */
  static String responseBesideSignature(SamlAnswer valid) {
    var document = Forgery.read(valid.signing(true, false).xml());
    var original = document.getDocumentElement();
    var forged = forgedFrom(original);
    document.replaceChild(forged, original);
    original.removeChild(signature(original));
    forged.insertBefore(original, signature(forged));
    return SamlXml.text(document);
  }

  /** The whole signed Response goes into its own signature, which stands in a forged Response. */
  static String responseInSignature(SamlAnswer valid) {
    var document = Forgery.read(valid.signing(true, false).xml());
    var original = document.getDocumentElement();
    var forged = forgedFrom(original);
    document.replaceChild(forged, original);
    hide(original, signature(forged));
    return SamlXml.text(document);
  }

  private static String assertion(SamlAnswer valid, Wrap wrap) {
    var document = Forgery.read(valid.signing(false, true).xml());
    var original = Forgery.all(document, ASSERTION, "Assertion").get(0);
    wrap.arrange(document.getDocumentElement(), original, forgedFrom(original));
    return SamlXml.text(document);
  }

  private static Element extensions(Element response) {
    var name = response.getPrefix() + ":Extensions";
    var extensions = response.getOwnerDocument().createElementNS(PROTOCOL, name);
    response.insertBefore(extensions, SamlXml.child(response, PROTOCOL, "Status"));
    return extensions;
  }

  private static Element forgedFrom(Element original) {
    var forged = (Element) original.cloneNode(true);
    forged.setAttribute("ID", "_forged");
    var names = forged.getElementsByTagNameNS(ASSERTION, "NameID");
    names.item(0).setTextContent(SamlAttack.IMPERSONATED);
    return forged;
  }

  /**
   * Without its own signature the original is, byte for byte, what the signature's digest was made
   * of.
   */
  private static void hide(Element original, Element signature) {
    original.removeChild(signature(original));
    var object = signature.getOwnerDocument().createElementNS(XML_DSIG, "ds:Object");
    object.appendChild(original);
    signature.appendChild(object);
  }

  private static Element signature(Element signed) {
    var signature = SamlXml.child(signed, XML_DSIG, "Signature");
    if (signature == null) {
      throw new IllegalArgumentException("nothing is signed here");
    }
    return signature;
  }
}
