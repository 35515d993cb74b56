package io.caregateway.stubs.idp.saml;

import io.caregateway.stubs.idp.saml.SamlRefusal.Cause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Bytes to DOM and back. A document type declaration is refused: with none there are no entities to
 * expand or to fetch.
 */
public final class SamlXml {
  private SamlXml() {}

  /**
   * @throws SamlRefusal {@code DOCTYPE} for a document type declaration, {@code NOT_XML} for what
   *     is not well-formed
   */
  public static Document parse(byte[] xml) throws SamlRefusal {
    if (new String(xml, StandardCharsets.UTF_8).contains("<!DOCTYPE")) {
      throw new SamlRefusal(
          Cause.DOCTYPE,
          "The SAML message carries a document type declaration (DOCTYPE). Send it without one.");
    }
    try {
      return builder().parse(new ByteArrayInputStream(xml));
    } catch (SAXException e) {
      throw new SamlRefusal(
          Cause.NOT_XML,
          "The SAML message is not well-formed XML. Send one whole SAML 2.0 message.",
          e);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  static Document empty() {
    return builder().newDocument();
  }

  /** The text of a node without an XML declaration. */
  public static String text(Node node) {
    try {
      var transformer = TransformerFactory.newInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      var out = new StringWriter();
      transformer.transform(new DOMSource(node), new StreamResult(out));
      return out.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException("a DOM could not be written", e);
    }
  }

  /**
   * The first direct child of that name, or null. Only children: a message hidden deeper must not
   * be taken for this one's.
   */
  public static @Nullable Element child(Element parent, String namespace, String localName) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element
          && namespace.equals(element.getNamespaceURI())
          && localName.equals(element.getLocalName())) {
        return element;
      }
    }
    return null;
  }

  private static DocumentBuilder builder() {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      // the text search above is for a clear sentence; this is what holds, in every encoding
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Quiet());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this JDK's XML parser cannot be made safe", e);
    }
  }

  /** The parser's default prints to standard error. */
  private static final class Quiet implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
