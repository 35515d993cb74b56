package io.caregateway.stubs.idp.attack;

import static io.caregateway.stubs.idp.saml.SamlNames.ASSERTION;
import static io.caregateway.stubs.idp.saml.SamlNames.XML_DSIG;

import io.caregateway.stubs.idp.saml.SamlAnswer;
import io.caregateway.stubs.idp.saml.SamlRefusal;
import io.caregateway.stubs.idp.saml.SamlXml;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Changes made to an answer after it was signed. */
final class Forgery {
  private static final int BOMB_LEVELS = 9;

  private Forgery() {}

  static String withoutSignatures(String xml) {
    return changed(xml, XML_DSIG, "Signature", e -> e.getParentNode().removeChild(e));
  }

  static String withEmptySignatures(String xml) {
    return changed(xml, XML_DSIG, "SignatureValue", e -> e.setTextContent(""));
  }

  static String withOtherNameId(String xml) {
    return changed(xml, ASSERTION, "NameID", e -> e.setTextContent(SamlAttack.IMPERSONATED));
  }

  static String withOtherAttributes(String xml) {
    return changed(
        xml, ASSERTION, "AttributeValue", e -> e.setTextContent(SamlAttack.IMPERSONATED));
  }

  static String signedByHmac(SamlAnswer answer) {
    var document = read(answer.signing(false, false).xml());
    HmacSignature.sign(document.getDocumentElement(), answer.key().certificate().getPublicKey());
    return SamlXml.text(document);
  }

  static String withExternalEntity(String xml) {
    return "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + naming(xml, "&e;");
  }

  /** Entities that would grow to a thousand million copies. */
  static String withEntityBomb(String xml) {
    var bomb = new StringBuilder("<!DOCTYPE r [<!ENTITY e0 \"ha\">");
    for (var level = 1; level <= BOMB_LEVELS; level++) {
      bomb.append("<!ENTITY e").append(level).append(" \"");
      bomb.append(("&e" + (level - 1) + ";").repeat(10)).append("\">");
    }
    return bomb.append("]>").append(naming(xml, "&e" + BOMB_LEVELS + ";")).toString();
  }

  private static String naming(String xml, String entity) {
    return xml.replace("</saml:NameID>", entity + "</saml:NameID>");
  }

  static Document read(String xml) {
    try {
      return SamlXml.parse(xml.getBytes(StandardCharsets.UTF_8));
    } catch (SamlRefusal e) {
      throw new IllegalStateException("an answer of our own could not be read", e);
    }
  }

  static List<Element> all(Document document, String namespace, String name) {
    var found = document.getElementsByTagNameNS(namespace, name);
    var elements = new ArrayList<Element>();
    for (var i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String changed(
      String xml, String namespace, String name, Consumer<Element> change) {
    var document = read(xml);
    all(document, namespace, name).forEach(change);
    return SamlXml.text(document);
  }
}
