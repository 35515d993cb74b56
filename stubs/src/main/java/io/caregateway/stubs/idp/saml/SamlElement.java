package io.caregateway.stubs.idp.saml;

import java.util.Map;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;

/**
 * A DOM element being written. Prefixes stand for their namespaces: {@code samlp saml md ds xenc
 * xenc11}.
 */
final class SamlElement {
  private static final Map<String, String> NAMESPACES =
      Map.of(
          "samlp", SamlNames.PROTOCOL,
          "saml", SamlNames.ASSERTION,
          "md", SamlNames.METADATA,
          "ds", SamlNames.XML_DSIG,
          "xenc", SamlNames.XML_ENC,
          "xenc11", SamlNames.XML_ENC_11);

  private final Element element;

  private SamlElement(Element element) {
    this.element = element;
  }

  static SamlElement root(String name) {
    var document = SamlXml.empty();
    var element = document.createElementNS(namespace(name), name);
    document.appendChild(element);
    return new SamlElement(element).declare(prefix(name));
  }

  /**
   * Appends a child; it declares its namespace itself, so that it can be signed, moved or encrypted
   * on its own.
   */
  SamlElement child(String name) {
    var child = element.getOwnerDocument().createElementNS(namespace(name), name);
    element.appendChild(child);
    var written = new SamlElement(child);
    return prefix(name).equals(element.getPrefix()) ? written : written.declare(prefix(name));
  }

  /** Appends a child that holds nothing but text, and stays at this element. */
  SamlElement leaf(String name, String text) {
    child(name).text(text);
    return this;
  }

  SamlElement attribute(String name, String value) {
    element.setAttribute(name, value);
    return this;
  }

  SamlElement text(String text) {
    element.setTextContent(text);
    return this;
  }

  /**
   * Says that the text is an {@code xs:string}, as most identity providers do for attribute values.
   */
  SamlElement asXsString() {
    var xmlns = XMLConstants.XMLNS_ATTRIBUTE_NS_URI;
    var instance = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;
    element.setAttributeNS(xmlns, "xmlns:xs", XMLConstants.W3C_XML_SCHEMA_NS_URI);
    element.setAttributeNS(xmlns, "xmlns:xsi", instance);
    element.setAttributeNS(instance, "xsi:type", "xs:string");
    return this;
  }

  Element dom() {
    return element;
  }

  private SamlElement declare(String prefix) {
    // canonicalisation walks attribute nodes: a namespace that is only implied would be missing
    // from what is signed
    element.setAttributeNS(
        XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + prefix, NAMESPACES.get(prefix));
    return this;
  }

  private static String prefix(String name) {
    return name.substring(0, name.indexOf(':'));
  }

  private static String namespace(String name) {
    var namespace = NAMESPACES.get(prefix(name));
    if (namespace == null) {
      throw new IllegalArgumentException("no namespace is known for " + name);
    }
    return namespace;
  }
}
