package io.caregateway.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packagesOf = CoreConfiguration.class,
    importOptions = ImportOption.DoNotIncludeTests.class)
class CoreArchitectureTest {

  @ArchTest
  static final ArchRule KNOWS_SAFEGUARDS_AND_FEED_ALONE =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.caregateway.core..",
              "io.caregateway.safeguards..",
              "io.caregateway.feed..",
              "com.prowidesoftware.swift.model.mx..",
              "de.siegmar.fastcsv..",
              "io.micrometer.core..",
              "jakarta.jms..",
              "java..",
              "javax.imageio..",
              "javax.sql..",
              "javax.xml..",
              "org.jspecify.annotations..",
              "org.slf4j..",
              "org.springframework..",
              "org.w3c.dom..",
              "org.xml.sax..");

  @ArchTest
  static final ArchRule BILLING_DOES_NOT_KNOW_WHERE_MESSAGES_COME_FROM =
      noClasses()
          .that()
          .resideInAPackage("io.caregateway.core.billing..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.caregateway.core.intake..", "jakarta.jms..");
}
