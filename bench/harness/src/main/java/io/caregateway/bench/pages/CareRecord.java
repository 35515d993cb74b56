package io.caregateway.bench.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.written.Creation;
import io.caregateway.stubs.written.WrittenRecords;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.node.ObjectNode;

/**
 * One practice's record where entries are written: its patients are read one by one, entries are
 * kept as the stubs keep them, and every request is remembered.
 */
public final class CareRecord {

  private final WrittenRecords written = new WrittenRecords(Clock.systemUTC());
  private final Map<String, Answer> patients = new ConcurrentHashMap<>();
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

  /** The patients are made and packed now. */
  CareRecord(Surgery surgery) {
    surgery.patients().parallelStream()
        .forEach(p -> patients.put(p.id(), new Answer(200, surgery.json(p))));
  }

  /** A packed body; none of a patient who is not known. */
  static final class Answer {

    private final int status;
    private final byte[] packed;

    Answer(int status, String text) {
      this.status = status;
      this.packed = Pages.pack(text.getBytes(UTF_8));
    }

    int status() {
      return status;
    }

    byte[] packed() {
      return packed;
    }
  }

  Answer answer(Asked request) {
    asked.add(request);
    if (!request.method().equals("POST")) {
      String id = request.path().substring(request.path().lastIndexOf('/') + 1);
      return patients.getOrDefault(id, new Answer(404, "{}"));
    }
    Creation creation = written.create((ObjectNode) Json.read(request.body()), request.condition());
    if (creation instanceof Creation.Created anew) {
      return new Answer(201, anew.made().json());
    }
    return creation instanceof Creation.Existing there
        ? new Answer(200, there.found().json())
        : new Answer(412, "{}");
  }

  /** All requests, in the order in which they came. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** How many idempotency keys have one entry each; none when one of them has several. */
  public int writtenOnce() {
    Map<String, Integer> counts = written.countsByIdentifier();
    boolean once = counts.values().stream().allMatch(count -> count == 1);
    return once && counts.size() == written.all().size() ? counts.size() : 0;
  }
}
