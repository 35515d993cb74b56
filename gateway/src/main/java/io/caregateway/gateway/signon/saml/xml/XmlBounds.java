package io.caregateway.gateway.signon.saml.xml;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks at the size and the nesting of XML before anything builds a tree of it: what is read later
 * is read recursively, and in memory.
 */
public final class XmlBounds {

  /** What was found. */
  public enum Verdict {
    FINE,
    TOO_LARGE,
    /** No well-formed XML, or with a document type, or with an id that two elements share. */
    UNREADABLE
  }

  static final int MOST_DEPTH = 50;
  static final int MOST_ELEMENTS = 5_000;

  private static final XMLInputFactory READERS = readers();

  private XmlBounds() {}

  /**
   * @param most bytes
   */
  public static Verdict of(byte[] xml, int most) {
    return of(xml, most, MOST_ELEMENTS);
  }

  /**
   * @param most bytes
   * @param mostElements of them
   */
  public static Verdict of(byte[] xml, int most, int mostElements) {
    if (xml.length > most) {
      return Verdict.TOO_LARGE;
    }
    try {
      return shape(READERS.createXMLStreamReader(new ByteArrayInputStream(xml)), mostElements);
    } catch (XMLStreamException e) {
      return Verdict.UNREADABLE;
    }
  }

  private static Verdict shape(XMLStreamReader reader, int mostElements) throws XMLStreamException {
    int depth = 0;
    int elements = 0;
    Set<String> ids = new HashSet<>();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        return Verdict.UNREADABLE;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        elements++;
        String id = reader.getAttributeValue(null, "ID");
        if (id != null && !ids.add(id)) {
          // what a signature refers to and what is read might be two
          return Verdict.UNREADABLE;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      if (depth > MOST_DEPTH || elements > mostElements) {
        return Verdict.TOO_LARGE;
      }
    }
    return Verdict.FINE;
  }

  private static XMLInputFactory readers() {
    XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
    readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return readers;
  }
}
