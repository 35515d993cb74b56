package io.caregateway.fhir.ukcore;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.caregateway.fhir.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** HAPI's validator with UK Core's definitions, and nothing from the network. */
final class UkCoreValidator {

  private final FhirValidator validator;

  /** Loads the definitions, which takes seconds: make one for many checks. */
  UkCoreValidator() {
    FhirContext r4 = FhirContext.forR4Cached();
    InMemoryTerminologyServerValidationSupport terminology =
        new InMemoryTerminologyServerValidationSupport(r4);
    ValidationSupportChain chain =
        new ValidationSupportChain(
            ukCore(r4),
            new DefaultProfileValidationSupport(r4),
            new SnapshotGeneratingValidationSupport(r4),
            new CommonCodeSystemsTerminologyService(r4),
            terminology);
    FhirInstanceValidator instances = new FhirInstanceValidator(chain);
    instances.setNoTerminologyChecks(false);
    validator = r4.newValidator().registerValidatorModule(instances);
  }

  List<SingleValidationMessage> messages(IBaseResource resource) {
    return validator.validateWithResult(resource).getMessages();
  }

  private static PrePopulatedValidationSupport ukCore(FhirContext r4) {
    PrePopulatedValidationSupport definitions = new PrePopulatedValidationSupport(r4);
    IParser parser = r4.newXmlParser();
    try {
      for (Path file : Shared.files(Shared.dir("conformance/r4-ukcore"), ".xml")) {
        definitions.addResource(parser.parseResource(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return definitions;
  }
}
