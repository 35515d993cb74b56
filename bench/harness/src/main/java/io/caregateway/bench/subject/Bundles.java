package io.caregateway.bench.subject;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.bench.pages.PageServer;
import io.caregateway.bench.pages.Surgery;
import io.caregateway.stubs.world.PatientRecord;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A practice's patients as transaction bundles (FHIR R4, http.html#transaction), as many in each as
 * on a page.
 */
record Bundles(List<byte[]> bodies) {

  static final Bundles NONE = new Bundles(List.of());

  static Bundles of(Surgery surgery) {
    List<PatientRecord> all = surgery.patients();
    int bundles = (all.size() + PageServer.SIZE - 1) / PageServer.SIZE;
    return new Bundles(
        IntStream.range(0, bundles)
            .parallel()
            .mapToObj(n -> all.subList(n * PageServer.SIZE, end(n, all.size())))
            .map(part -> body(surgery, part))
            .toList());
  }

  private static int end(int bundle, int all) {
    return Math.min(all, (bundle + 1) * PageServer.SIZE);
  }

  private static byte[] body(Surgery surgery, List<PatientRecord> patients) {
    return patients.stream()
        .map(p -> entry(p.id(), surgery.json(p)))
        .collect(
            Collectors.joining(
                ",", "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[", "]}"))
        .getBytes(UTF_8);
  }

  private static String entry(String id, String json) {
    return "{\"resource\":%s,\"request\":{\"method\":\"PUT\",\"url\":\"Patient/%s\"}}"
        .formatted(json, id);
  }
}
