package io.caregateway.stubs.fhir;

import io.caregateway.stubs.fhir.Refusal.Reason;
import io.caregateway.stubs.http.Call;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of a FHIR server.
 *
 * @param verb search, read, create or update
 * @param type resource type
 * @param id null for search and create
 */
public record Interaction(String verb, String type, @Nullable String id) {

  private static final Set<String> WRITABLE = Set.of("ChargeItem", "Observation");
  private static final Set<String> READABLE =
      Set.of("Patient", "Practitioner", "PractitionerRole", "Encounter");

  /**
   * @param path below the FHIR base, without a slash at the start
   * @throws Refusal if nothing is served there
   */
  public static Interaction of(Call call, String path) {
    List<String> parts = List.of(path.split("/", -1));
    String type = parts.get(0);
    boolean writable = WRITABLE.contains(type);
    if (!writable && !READABLE.contains(type)) {
      throw new Refusal(Reason.NO_RECORD_FOUND, "Nothing is served at this address.");
    }
    String id = parts.size() == 2 ? parts.get(1) : null;
    if (parts.size() > 2 || (id != null && id.isEmpty())) {
      throw new Refusal(Reason.NO_RECORD_FOUND, "Nothing is served at this address.");
    }
    return new Interaction(verb(call.method(), id, writable), type, id);
  }

  public boolean writes() {
    return "create".equals(verb) || "update".equals(verb);
  }

  /** Whether it is about those who work at the practice. */
  public boolean asksForStaff() {
    return type.startsWith("Practitioner");
  }

  /** The id of a read or an update. */
  public String knownId() {
    if (id == null) {
      throw new IllegalStateException("A " + verb + " has no id.");
    }
    return id;
  }

  private static String verb(String method, @Nullable String id, boolean writable) {
    if ("GET".equals(method)) {
      return id == null ? "search" : "read";
    }
    if (writable && "POST".equals(method) && id == null) {
      return "create";
    }
    if (writable && "PUT".equals(method) && id != null) {
      return "update";
    }
    throw new Refusal(Reason.NOT_ALLOWED, method + " is not served at this address.");
  }
}
