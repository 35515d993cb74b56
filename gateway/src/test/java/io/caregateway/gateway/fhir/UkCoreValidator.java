package io.caregateway.gateway.fhir;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** HAPI's validator with UK Core's definitions from the outside folder, and no network. */
public record UkCoreValidator(FhirValidator validator) {

  private static final Path FOLDER =
      Path.of(System.getProperty("shared.dir", "absent"), "conformance/r4-ukcore");

  /** Loading takes seconds. */
  private static final class Loaded {
    static final UkCoreValidator ONE = load();
  }

  /** The one of this JVM; the test is skipped where the folder is absent. */
  public static UkCoreValidator get() {
    assumeTrue(Files.isDirectory(FOLDER), "the folder of outside checks is absent");
    return Loaded.ONE;
  }

  private static UkCoreValidator load() {
    FhirContext r4 = FhirContext.forR4Cached();
    PrePopulatedValidationSupport ukCore = new PrePopulatedValidationSupport(r4);
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xml")).toList()) {
        ukCore.addResource(r4.newXmlParser().parseResource(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ValidationSupportChain chain =
        new ValidationSupportChain(
            ukCore,
            new DefaultProfileValidationSupport(r4),
            new SnapshotGeneratingValidationSupport(r4),
            new CommonCodeSystemsTerminologyService(r4),
            new InMemoryTerminologyServerValidationSupport(r4));
    return new UkCoreValidator(
        r4.newValidator().registerValidatorModule(new FhirInstanceValidator(chain)));
  }

  public List<SingleValidationMessage> messages(IBaseResource resource) {
    return validator.validateWithResult(resource).getMessages();
  }
}
