package io.caregateway.stubs.fhir;

import io.caregateway.stubs.fhir.Refusal.Reason;
import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.http.Call;
import io.caregateway.stubs.http.FormEncoding;
import io.caregateway.stubs.http.HttpDate;
import io.caregateway.stubs.practice.Practice;
import io.caregateway.stubs.written.Creation;
import io.caregateway.stubs.written.WrittenRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Create, conditional create, search by identifier, read and update of what is written. */
final class WrittenApi {

  private final Practice practice;

  WrittenApi(Practice practice) {
    this.practice = practice;
  }

  Answer answer(Call call, String base, Interaction interaction) {
    return switch (interaction.verb()) {
      case "search" -> search(call, base, interaction.type());
      case "create" -> create(call, base, interaction.type());
      case "update" -> update(call, interaction);
      default -> read(interaction);
    };
  }

  private Answer search(Call call, String base, String type) {
    Parameters parameters = new Parameters(call.query());
    parameters.refuseOthersThan(Set.of("identifier", "_format", "_count"));
    String identifier = parameters.single("identifier");
    if (identifier == null) {
      throw new Refusal(Reason.BAD_REQUEST, "A search of " + type + " needs an identifier.");
    }
    List<WrittenRecord> found = practice.written().byIdentifier(type, identifier);
    SearchSet set = new SearchSet(base + "/" + type + "?" + call.rawQuery()).total(found.size());
    found.forEach(r -> set.add(base + "/" + type + "/" + r.id(), r.json()));
    return FhirEndpoint.json(200, Json.text(set.bundle()));
  }

  private Answer create(Call call, String base, String type) {
    ObjectNode resource = resource(call, type);
    String condition = practice.conditionalCreate() ? condition(call) : null;
    Creation created = practice.written().create(resource, condition);
    if (created instanceof Creation.Several) {
      throw new Refusal(Reason.PRECONDITION_FAILED, "Several records match If-None-Exist.");
    }
    boolean anew = created instanceof Creation.Created;
    WrittenRecord written =
        created instanceof Creation.Created c ? c.made() : ((Creation.Existing) created).found();
    String location = base + "/" + type + "/" + written.id() + "/_history/" + written.version();
    return found(anew ? 201 : 200, written).with("Location", location);
  }

  private Answer read(Interaction interaction) {
    return found(200, known(interaction));
  }

  private Answer update(Call call, Interaction interaction) {
    ObjectNode resource = resource(call, interaction.type());
    WrittenRecord old = known(interaction);
    String etag = call.header("If-Match");
    if (etag == null) {
      throw new Refusal(Reason.PRECONDITION_FAILED, "An update needs If-Match with the version.");
    }
    if (!old.id().equals(resource.path("id").asString(""))) {
      throw new Refusal(Reason.INVALID_RESOURCE, "The id in the body is not the one in the URL.");
    }
    return practice
        .written()
        .update(resource, etag)
        .map(r -> found(200, r))
        .orElseThrow(() -> new Refusal(Reason.STALE_VERSION, "The record was changed since."));
  }

  private WrittenRecord known(Interaction interaction) {
    return practice
        .written()
        .find(interaction.type(), interaction.knownId())
        .orElseThrow(() -> new Refusal(Reason.NO_RECORD_FOUND, "No such record is held here."));
  }

  private ObjectNode resource(Call call, String type) {
    JsonNode body;
    try {
      body = Json.read(call.body());
    } catch (JacksonException e) {
      throw new Refusal(Reason.BAD_REQUEST, "The body is not JSON.");
    }
    if (!(body instanceof ObjectNode resource)) {
      throw new Refusal(Reason.BAD_REQUEST, "The body is not a resource.");
    }
    WrittenResource.check(resource, type, practice.world());
    return resource;
  }

  /** The {@code system|value} of If-None-Exist; null when the header is absent. */
  private static @Nullable String condition(Call call) {
    String header = call.header("If-None-Exist");
    if (header == null) {
      return null;
    }
    String query = header.substring(header.indexOf('?') + 1);
    Map<String, List<String>> parameters = FormEncoding.decode(query);
    List<String> identifiers = parameters.getOrDefault("identifier", List.of());
    if (parameters.size() != 1 || identifiers.size() != 1) {
      throw new Refusal(Reason.BAD_REQUEST, "If-None-Exist takes one identifier.");
    }
    return identifiers.get(0);
  }

  private static Answer found(int status, WrittenRecord written) {
    return FhirEndpoint.json(status, written.json())
        .with("ETag", written.etag())
        .with("Last-Modified", HttpDate.of(written.lastUpdated()));
  }
}
