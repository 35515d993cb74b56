package io.caregateway.proofs;

import io.caregateway.feed.OdsCode;
import io.caregateway.fhir.Dialect;
import io.caregateway.processes.GatewayProcess;
import io.caregateway.stubs.practice.Practice;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A practice at two gateways, its clinical system, and what is billed there. */
record Side(OdsCode practice, Dialect dialect, Practice stub, Billing billing) {

  static Side of(Practice stub, Dialect dialect) {
    OdsCode practice = new OdsCode(stub.ods());
    return new Side(practice, dialect, stub, new Billing(practice, new Random(1)));
  }

  /** All agrees, and each entry stands once. */
  void check(Site site) {
    int patients = Agreement.check(site, stub, dialect);
    int applied = AppliedVersions.checkEachOnceInOrder(site, practice);
    billing.checkWrittenOnce(site, stub);
    System.out.printf(
        "Two gateways, %s in %s: %d patients agree, %d changes applied once each, in order; %d"
            + " bills posted; %d entries once; the run of a killed gateway was finished by the"
            + " other%n",
        practice.value(), dialect, patients, applied, billing.bills(), billing.added());
  }

  /** How many entries stand in the record and are not noted here yet. */
  long notNoted(Site site) {
    return stub.written().all().size()
        - site.number(
            practice,
            "select count(*) from gateway.write_back where practice = ? and state = 'WRITTEN'");
  }

  /** How many patients of the practice this very process has seen in its syncs. */
  long seen(GatewayProcess gateway) throws Exception {
    String whose = "practice=\"%s\"".formatted(practice.value());
    return (long)
        gateway.metrics().sum("caregateway_sync_patients_total", "result=\"seen\"", whose);
  }

  /** Searches and reads beyond one for each page of each run and each attempt at an item. */
  long requestsBeyond(Site site, int attempts) {
    long pages =
        site.number(practice, "select sum(pages) from gateway.sync_run where practice = ?");
    // a run over all patients asks once how many there are
    long counts =
        site.number(
            practice,
            "select count(*) from gateway.sync_run where practice = ? and kind <> 'INCREMENTAL'");
    Map<String, Long> asked = stub.requests().byKind();
    return asked.getOrDefault("GET Patient", 0L) - pages - counts - attempts;
  }

  String outcome(Site site, UUID run) {
    String sql = "select outcome from gateway.sync_run where practice = ? and id = '" + run + "'";
    return site.rows(practice, sql, (row, n) -> row.getString(1)).get(0);
  }
}
