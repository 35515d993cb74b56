package io.caregateway.gateway.fhir;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.reading.PatientReading;
import io.caregateway.gateway.GatewayExtension;
import io.caregateway.routes.patient.Arrival;
import io.caregateway.routes.patient.Freshness;
import io.caregateway.routes.patient.KeptPatient;
import io.caregateway.routes.patient.PatientIndexes;
import io.caregateway.routes.patient.PatientIntake;
import io.caregateway.routes.patient.PatientQuery;
import io.caregateway.routes.patient.Patients;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Puts patients in by the sync's own intake, as if a clinical system had sent them. */
public record KeptPatients(GatewayExtension gateway) {

  private static final AtomicInteger SERIAL = new AtomicInteger();

  /** A made-up number of the range for tests that nobody else in this JVM was given. */
  public static NhsNumber newNumber() {
    while (true) {
      NhsNumber number = new NhsNumber("999" + "%07d".formatted(SERIAL.incrementAndGet() * 10));
      for (int check = 0; check < 10; check++) {
        NhsNumber tried = new NhsNumber(number.value().substring(0, 9) + check);
        if (tried.isValid()) {
          return tried;
        }
      }
    }
  }

  /** A patient with a name, a birth date, an address and a number of its own. */
  public KeptPatient add(OdsCode practice, NhsNumber number, String family, String birthDate) {
    return add(practice, json(number, family, birthDate, ""), "src-" + number.value(), number);
  }

  /**
   * @param label security label, as {@code R}
   */
  KeptPatient addLabelled(OdsCode practice, NhsNumber number, String label) {
    String meta =
        "\"meta\":{\"security\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/"
            + "v3-Confidentiality\",\"code\":\""
            + label
            + "\"}]},";
    return add(
        practice, json(number, "Marram", "1970-09-11", meta), "src-" + number.value(), number);
  }

  /** The clinical system no longer has this patient. */
  void leave(OdsCode practice, NhsNumber number) {
    in(
        practice,
        () -> intake().gone(practice, indexes().source(practice, "src-" + number.value())));
  }

  /** This record now says that the other took its place. */
  void merge(OdsCode practice, NhsNumber from, NhsNumber into) {
    String link =
        "\"link\":[{\"other\":{\"reference\":\"Patient/src-"
            + into.value()
            + "\"},\"type\":\"replaced-by\"}],";
    take(practice, "src-" + from.value(), json(from, "Marram", "1970-09-11", link), Dialect.R4);
  }

  KeptPatient find(OdsCode practice, NhsNumber number) {
    return patients().search(practice, PatientQuery.ALL.nhsNumber(number), null, 1).get(0);
  }

  /** Takes in a payload of a clinical system. */
  void take(OdsCode practice, String sourceId, String json, Dialect dialect) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    if (dialect.patientReader().readJson(bytes) instanceof PatientReading.Read read) {
      in(
          practice,
          () ->
              intake()
                  .apply(
                      practice,
                      List.of(
                          new Arrival(
                              sourceId,
                              indexes().source(practice, sourceId),
                              indexes().bytes(practice, bytes),
                              read.demographics())),
                      Freshness.AS_SAID));
      return;
    }
    throw new AssertionError("the payload cannot be read");
  }

  private KeptPatient add(OdsCode practice, String json, String sourceId, NhsNumber number) {
    take(practice, sourceId, json, Dialect.R4);
    return find(practice, number);
  }

  private static String json(NhsNumber number, String family, String birthDate, String more) {
    return """
        {"resourceType":"Patient","id":"src-%s",%s
        "identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"%s"}],
        "name":[{"use":"official","family":"%s","given":["Quillon"]}],"gender":"female",
        "birthDate":"%s","address":[{"line":["7 Sallowfield Lane"],"city":"Densham"}],
        "telecom":[{"system":"phone","value":"01632 960123"}]}"""
        .formatted(number.value(), more, number.value(), family, birthDate);
  }

  private void in(OdsCode practice, Runnable work) {
    gateway.bean(PracticeTransactions.class).run(practice, work);
  }

  private PatientIntake intake() {
    return gateway.bean(PatientIntake.class);
  }

  private PatientIndexes indexes() {
    return gateway.bean(PatientIndexes.class);
  }

  private Patients patients() {
    return gateway.bean(Patients.class);
  }
}
