package io.caregateway.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.caregateway.feed.outbox.Outbox;
import org.springframework.jdbc.core.JdbcTemplate;

/** The house's arrows go one way. */
@AnalyzeClasses(packages = "io.caregateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule modulesDependInOneDirection =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("feed")
          .definedBy("io.caregateway.feed..")
          .layer("safeguards")
          .definedBy("io.caregateway.safeguards..")
          .layer("mappings")
          .definedBy("io.caregateway.fhir..")
          .layer("routes")
          .definedBy("io.caregateway.routes..")
          .layer("smartcards")
          .definedBy("io.caregateway.smartcards..")
          .optionalLayer("core")
          .definedBy("io.caregateway.core..")
          .layer("gateway")
          .definedBy("io.caregateway.gateway..")
          .whereLayer("gateway")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("routes")
          .mayOnlyBeAccessedByLayers("gateway")
          .whereLayer("smartcards")
          .mayOnlyBeAccessedByLayers("gateway")
          .whereLayer("core")
          .mayOnlyBeAccessedByLayers("gateway")
          .whereLayer("mappings")
          .mayOnlyBeAccessedByLayers("routes", "gateway")
          .whereLayer("safeguards")
          .mayOnlyBeAccessedByLayers("routes", "smartcards", "core", "gateway");

  @ArchTest
  static final ArchRule theCoreKnowsNoFhirAndNoCamel =
      noClasses()
          .that()
          .resideInAPackage("io.caregateway.core..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir..", "org.apache.camel..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule safeguardsSmartcardsAndFeedKnowNoCamelAndNoWeb =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.caregateway.safeguards..", "io.caregateway.smartcards..", "io.caregateway.feed..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.camel..", "org.springframework.web..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule routesKnowNoWeb =
      noClasses()
          .that()
          .resideInAPackage("io.caregateway.routes..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule nothingInTheProductNeedsWhatIsForTestsAndTheDemo =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.caregateway.gateway..",
              "io.caregateway.routes..",
              "io.caregateway.core..",
              "io.caregateway.safeguards..",
              "io.caregateway.smartcards..",
              "io.caregateway.feed..",
              "io.caregateway.database..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.caregateway.stubs..", "io.caregateway.certsdev..", "io.caregateway.testing..");

  @ArchTest
  static final ArchRule theRelayHearsOfWhateverThisProcessAppends =
      noClasses()
          .that()
          .doNotHaveSimpleName("DatabaseConfiguration")
          .should()
          .callConstructor(Outbox.class, JdbcTemplate.class)
          .because("an outbox has news of itself alone");
}
