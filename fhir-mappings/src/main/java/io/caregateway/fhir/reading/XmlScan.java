package io.caregateway.fhir.reading;

import io.caregateway.fhir.reading.PatientReading.Reason;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks an XML text over before a tree is made of it: well-formed, no document type declaration
 * (FHIR, XML Representation of Resources: none shall be present), nesting bounded, and a Patient.
 */
final class XmlScan {

  private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // the JDK's reader otherwise prints what it objects to
    FACTORY.setXMLReporter((message, type, detail, location) -> {});
  }

  private XmlScan() {}

  static Optional<Reason> fault(String text) {
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
      String declared = reader.getCharacterEncodingScheme();
      if (declared != null && !"UTF-8".equalsIgnoreCase(declared)) {
        return Optional.of(Reason.MALFORMED);
      }
      return fault(reader);
    } catch (XMLStreamException e) {
      return Optional.of(Reason.MALFORMED);
    }
  }

  private static Optional<Reason> fault(XMLStreamReader reader) throws XMLStreamException {
    int depth = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        return Optional.of(Reason.DTD_REFUSED);
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (depth == 1 && !isPatient(reader)) {
          return Optional.of(Reason.NOT_A_PATIENT);
        }
        if (depth > JsonScan.MAX_DEPTH) {
          return Optional.of(Reason.OUT_OF_BOUNDS);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    return Optional.empty();
  }

  private static boolean isPatient(XMLStreamReader reader) {
    return "Patient".equals(reader.getLocalName())
        && "http://hl7.org/fhir".equals(reader.getNamespaceURI());
  }
}
