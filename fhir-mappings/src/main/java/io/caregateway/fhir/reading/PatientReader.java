package io.caregateway.fhir.reading;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.fhir.reading.PatientReading.Read;
import io.caregateway.fhir.reading.PatientReading.Reason;
import io.caregateway.fhir.reading.PatientReading.Unreadable;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hl7.fhir.instance.model.api.IDomainResource;

/**
 * Reads the bytes of one Patient. Bounded, silent in logs, and strict where leniency would lose a
 * value: an element that is not known is read past, a value that FHIR forbids is not.
 */
public final class PatientReader {

  /** Far above any real record, photograph and all. */
  static final int MAX_BYTES = 4 << 20;

  private final Function<String, Read> jsonMapping;
  private final Function<String, Read> xmlMapping;

  private PatientReader(Function<String, Read> jsonMapping, Function<String, Read> xmlMapping) {
    this.jsonMapping = jsonMapping;
    this.xmlMapping = xmlMapping;
  }

  /**
   * A reader for the dialect of that context.
   *
   * @param implicitRules whether a Patient says that it follows rules from elsewhere
   */
  public static <P extends IDomainResource> PatientReader of(
      FhirContext context,
      Class<P> type,
      Predicate<P> implicitRules,
      Function<P, Demographics> mapping) {
    Function<P, Read> read =
        patient -> {
          // FHIR, Extensibility and Resource: what carries an unknown modifier is not processed
          if (!patient.getModifierExtension().isEmpty() || implicitRules.test(patient)) {
            throw new Refused(Reason.UNKNOWN_MODIFIER.unreadable());
          }
          return new Read(mapping.apply(patient));
        };
    return new PatientReader(
        text -> read.apply(parse(context.newJsonParser(), text, type)),
        text -> read.apply(parse(context.newXmlParser(), text, type)));
  }

  /** Reads a JSON Patient. */
  public PatientReading readJson(byte[] bytes) {
    return read(bytes, JsonScan::fault, jsonMapping);
  }

  /** Reads an XML Patient. */
  public PatientReading readXml(byte[] bytes) {
    return read(bytes, XmlScan::fault, xmlMapping);
  }

  private static PatientReading read(
      byte[] bytes, Function<String, Optional<Reason>> scan, Function<String, Read> mapping) {
    if (bytes.length > MAX_BYTES) {
      return Reason.OUT_OF_BOUNDS.unreadable();
    }
    Optional<String> text = Utf8Text.of(bytes);
    if (text.isEmpty()) {
      return Reason.MALFORMED.unreadable();
    }
    Optional<Reason> fault = scan.apply(text.get());
    if (fault.isPresent()) {
      return fault.get().unreadable();
    }
    try {
      return mapping.apply(text.get());
    } catch (Refused e) {
      return e.unreadable;
    }
  }

  private static <P extends IDomainResource> P parse(IParser parser, String text, Class<P> type) {
    FaultNotes faults = new FaultNotes();
    P patient;
    try {
      patient = parser.setParserErrorHandler(faults).parseResource(type, text);
    } catch (RuntimeException e) {
      // HAPI answers odd structure with whatever its tree walk runs into; the message may quote
      // the record, so the exception goes no further.
      throw new Refused(
          faults
              .invalidElement()
              .map(Reason.INVALID_VALUE::in)
              .orElseGet(Reason.MALFORMED::unreadable));
    }
    Optional<String> invalid = faults.invalidElement();
    if (invalid.isPresent()) {
      throw new Refused(Reason.INVALID_VALUE.in(invalid.get()));
    }
    return patient;
  }

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Unreadable unreadable;

    Refused(Unreadable unreadable) {
      super(unreadable.sentence(), null, false, false);
      this.unreadable = unreadable;
    }
  }
}
