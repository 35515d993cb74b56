package io.caregateway.fhir.reading;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.fhir.reading.PatientReading.Read;
import io.caregateway.fhir.reading.PatientReading.Reason;
import io.caregateway.fhir.reading.PatientReading.Unreadable;
import io.caregateway.fhir.reading.tokens.TokenReader;
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

  private final Function<String, PatientReading> plainJson;
  private final Function<String, PatientReading> json;
  private final Function<String, PatientReading> xml;

  private PatientReader(
      Function<String, PatientReading> plainJson,
      Function<String, PatientReading> json,
      Function<String, PatientReading> xml) {
    this.plainJson = plainJson;
    this.json = json;
    this.xml = xml;
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
    Function<String, PatientReading> json =
        looked(JsonScan::fault, text -> read.apply(parse(context.newJsonParser(), text, type)));
    Function<String, PatientReading> xml =
        looked(XmlScan::fault, text -> read.apply(parse(context.newXmlParser(), text, type)));
    TokenReader<P> tokens = new TokenReader<>(context, type, JsonScan.MAX_DEPTH, MAX_BYTES);
    Function<String, PatientReading> plainJson =
        text -> tokens.read(text).map(refusing(read)).orElseGet(() -> json.apply(text));
    return new PatientReader(plainJson, json, xml);
  }

  /** Reads a JSON Patient. */
  public PatientReading readJson(byte[] bytes) {
    return read(bytes, plainJson);
  }

  /** Reads a JSON Patient the slow way, which is the measure of the other. */
  PatientReading readJsonByHapi(byte[] bytes) {
    return read(bytes, json);
  }

  /** Reads an XML Patient. */
  public PatientReading readXml(byte[] bytes) {
    return read(bytes, xml);
  }

  private static PatientReading read(byte[] bytes, Function<String, PatientReading> reader) {
    if (bytes.length > MAX_BYTES) {
      return Reason.OUT_OF_BOUNDS.unreadable();
    }
    return Utf8Text.of(bytes).map(reader).orElseGet(Reason.MALFORMED::unreadable);
  }

  private static Function<String, PatientReading> looked(
      Function<String, Optional<Reason>> scan, Function<String, Read> mapping) {
    return text ->
        scan.apply(text)
            .<PatientReading>map(Reason::unreadable)
            .orElseGet(() -> refusing(mapping).apply(text));
  }

  private static <T> Function<T, PatientReading> refusing(Function<T, Read> mapping) {
    return source -> {
      try {
        return mapping.apply(source);
      } catch (Refused e) {
        return e.unreadable;
      }
    };
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
