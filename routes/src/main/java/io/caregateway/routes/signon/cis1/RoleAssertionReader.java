package io.caregateway.routes.signon.cis1;

import io.caregateway.routes.signon.cis1.RoleAssertion.Attribute;
import io.caregateway.routes.signon.cis1.RoleAssertion.Conditions;
import io.caregateway.routes.signon.spine.SpineRefusal;
import io.caregateway.routes.signon.spine.SpineRefused;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a SAML 1.1 response with a role assertion (OASIS, oasis-sstc-saml-core-1.1): UTF-8 XML
 * without document type, entities or processing instructions, within bounds. Elements count only at
 * the place and in the namespace where they belong; others are passed over.
 */
final class RoleAssertionReader {

  private static final String PROTOCOL = "urn:oasis:names:tc:SAML:1.0:protocol";
  private static final String ASSERTION = "urn:oasis:names:tc:SAML:1.0:assertion";
  private static final String SPINE = "http://www.syntegra.com";

  private static final int DEEPEST = 12;
  private static final int MOST_ELEMENTS = 20_000;
  private static final int LONGEST_TEXT = 2_000;

  private final Deque<String> path = new ArrayDeque<>();
  private final List<Conditions> conditions = new ArrayList<>();
  private final List<String> subjects = new ArrayList<>();
  private final List<Attribute> attributes = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String attribute = "";
  private String status = "";
  private int assertions;
  private int elements;

  private RoleAssertionReader() {}

  /**
   * @throws SpineRefused NOT_UNDERSTOOD, DOCTYPE, TOO_LARGE
   */
  static RoleAssertion read(byte[] body) {
    RoleAssertionReader reader = new RoleAssertionReader();
    try {
      String xml = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      XMLStreamReader events = factory().createXMLStreamReader(new StringReader(xml));
      reader.readAll(events);
    } catch (XMLStreamException | CharacterCodingException | DateTimeException e) {
      // the parser's message would quote what was sent
      throw new SpineRefused(SpineRefusal.NOT_UNDERSTOOD);
    }
    return new RoleAssertion(
        reader.status, reader.assertions, reader.conditions, reader.subjects, reader.attributes);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    return factory;
  }

  private void readAll(XMLStreamReader events) throws XMLStreamException {
    while (events.hasNext()) {
      switch (events.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(events);
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(events.getText());
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new SpineRefused(SpineRefusal.DOCTYPE);
        case XMLStreamConstants.PROCESSING_INSTRUCTION ->
            throw new SpineRefused(SpineRefusal.NOT_UNDERSTOOD);
        default -> {
          // comments and white space say nothing
        }
      }
    }
  }

  private void start(XMLStreamReader element) {
    if (path.size() == DEEPEST || ++elements > MOST_ELEMENTS) {
      throw new SpineRefused(SpineRefusal.TOO_LARGE);
    }
    path.addLast(name(element));
    text.setLength(0);
    switch (String.join("/", path)) {
      case "p:Response/p:Status/p:StatusCode" -> {
        String value = attribute(element, "Value");
        status = value.substring(value.lastIndexOf(':') + 1);
      }
      case "p:Response/a:Assertion" -> assertions++;
      case "p:Response/a:Assertion/a:Conditions" ->
          conditions.add(
              new Conditions(
                  Instant.parse(attribute(element, "NotBefore")),
                  Instant.parse(attribute(element, "NotOnOrAfter"))));
      case "p:Response/a:Assertion/a:AttributeStatement/a:Attribute" -> {
        boolean ours = SPINE.equals(attribute(element, "AttributeNamespace"));
        attribute = ours ? attribute(element, "AttributeName") : "";
        values.clear();
      }
      default -> {
        // only what is named counts
      }
    }
  }

  private void end() {
    switch (String.join("/", path)) {
      case "p:Response/a:Assertion/a:AuthenticationStatement/a:Subject/a:NameIdentifier",
          "p:Response/a:Assertion/a:AttributeStatement/a:Subject/a:NameIdentifier" ->
          subjects.add(text.toString().strip());
      case "p:Response/a:Assertion/a:AttributeStatement/a:Attribute/a:AttributeValue" -> {
        if (!text.toString().isBlank()) {
          values.add(text.toString().strip());
        }
      }
      case "p:Response/a:Assertion/a:AttributeStatement/a:Attribute" -> {
        if (!attribute.isEmpty()) {
          attributes.add(new Attribute(attribute, values));
        }
      }
      default -> {
        // only what is named counts
      }
    }
    path.removeLast();
    text.setLength(0);
  }

  private void text(String more) {
    if (text.length() + more.length() > LONGEST_TEXT) {
      throw new SpineRefused(SpineRefusal.TOO_LARGE);
    }
    text.append(more);
  }

  /** The name, with p for SAML's protocol, a for its assertions, and a mark for anything else. */
  private static String name(XMLStreamReader element) {
    String namespace = element.getNamespaceURI();
    String prefix = PROTOCOL.equals(namespace) ? "p:" : ASSERTION.equals(namespace) ? "a:" : "?:";
    return prefix + element.getLocalName();
  }

  private static String attribute(XMLStreamReader element, String name) {
    String value = element.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
