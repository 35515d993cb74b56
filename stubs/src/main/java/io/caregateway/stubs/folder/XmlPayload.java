package io.caregateway.stubs.folder;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;

/** Turns FHIR XML into the JSON of the same resource. */
record XmlPayload(String version) {

  /** The text is no FHIR of the version wanted. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(Throwable cause) {
      super("The file is no FHIR resource of the version wanted.", cause);
    }
  }

  String toJson(String xml) throws Unreadable {
    FhirContext context =
        "STU3".equals(version) ? FhirContext.forDstu3Cached() : FhirContext.forR4Cached();
    try {
      return context
          .newJsonParser()
          .encodeResourceToString(context.newXmlParser().parseResource(xml));
    } catch (DataFormatException e) {
      throw new Unreadable(e);
    }
  }
}
