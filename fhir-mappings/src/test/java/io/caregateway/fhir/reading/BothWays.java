package io.caregateway.fhir.reading;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.reading.PatientReading.Read;
import io.caregateway.fhir.reading.tokens.TokenReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Reads patients by tokens and by HAPI's parser alone, and holds the two against each other. */
final class BothWays {

  private final Dialect dialect;
  private final FhirContext context;
  private final TokenReader<? extends IBaseResource> tokens;
  private int read;
  private int byTokens;

  BothWays(Dialect dialect) {
    this.dialect = dialect;
    boolean stu3 = dialect == Dialect.STU3;
    context = stu3 ? FhirContext.forDstu3Cached() : FhirContext.forR4Cached();
    tokens =
        stu3
            ? tokens(context, org.hl7.fhir.dstu3.model.Patient.class)
            : tokens(context, org.hl7.fhir.r4.model.Patient.class);
  }

  private static <R extends IBaseResource> TokenReader<R> tokens(
      FhirContext context, Class<R> type) {
    return new TokenReader<>(context, type, JsonScan.MAX_DEPTH, PatientReader.MAX_BYTES);
  }

  /** How many have been read at all. */
  int read() {
    return read;
  }

  /** How many of these were read by tokens. */
  int byTokens() {
    return byTokens;
  }

  void agreeOn(byte[] patient) {
    PatientReader reader = dialect.patientReader();
    String text = new String(patient, StandardCharsets.UTF_8);
    PatientReading expected = reader.readJsonByHapi(patient);

    assertThat(reader.readJson(patient)).as(text).isEqualTo(expected);

    read += expected instanceof Read ? 1 : 0;
    Optional<String> whole = Utf8Text.of(patient);
    Optional<? extends IBaseResource> model = whole.flatMap(tokens::read);
    if (model.isPresent()) {
      byTokens++;
      IBaseResource byHapi =
          context.newJsonParser().parseResource(model.get().getClass(), whole.orElseThrow());
      assertThat(isSame(model.get(), byHapi)).as(text).isTrue();
      assertThat(json(model.get())).as(text).isEqualTo(json(byHapi));
    }
  }

  private static boolean isSame(IBaseResource one, IBaseResource other) {
    if (one instanceof org.hl7.fhir.dstu3.model.Patient stu3) {
      return stu3.equalsDeep((org.hl7.fhir.dstu3.model.Patient) other);
    }
    return ((org.hl7.fhir.r4.model.Patient) one).equalsDeep((org.hl7.fhir.r4.model.Patient) other);
  }

  private String json(IBaseResource resource) {
    return context
        .newJsonParser()
        .setParserErrorHandler(new FaultNotes())
        .encodeResourceToString(resource);
  }
}
