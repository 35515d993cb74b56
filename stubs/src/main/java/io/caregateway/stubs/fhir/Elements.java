package io.caregateway.stubs.fhir;

import io.caregateway.stubs.person.Address;
import io.caregateway.stubs.person.Name;
import io.caregateway.stubs.person.Telecom;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The data types that STU3 and R4 write alike. */
public final class Elements {

  private Elements() {}

  public static void name(ObjectNode to, Name name) {
    to.put("use", name.use()).put("text", name.text()).put("family", name.family());
    name.given().forEach(to.putArray("given")::add);
    to.putArray("prefix").add(name.prefix());
    period(to, null, name.end());
  }

  public static void address(ObjectNode to, Address address) {
    to.put("use", address.use()).put("type", "physical");
    address.lines().forEach(to.putArray("line")::add);
    optional(to, "city", address.city());
    optional(to, "district", address.district());
    to.put("postalCode", address.postalCode());
    period(to, address.start(), address.end());
  }

  public static void telecom(ObjectNode to, Telecom telecom) {
    to.put("system", telecom.system())
        .put("value", telecom.value())
        .put("use", telecom.use())
        .put("rank", telecom.rank());
  }

  /** Writes {@code period} unless both ends are open. */
  public static void period(ObjectNode to, @Nullable String start, @Nullable String end) {
    if (start != null || end != null) {
      ObjectNode period = to.putObject("period");
      optional(period, "start", start);
      optional(period, "end", end);
    }
  }

  public static void optional(ObjectNode to, String name, @Nullable String value) {
    if (value != null) {
      to.put(name, value);
    }
  }

  /** An extension whose value is one coded concept. */
  public static ObjectNode codedExtension(
      ArrayNode extensions, String url, String system, String code, String display) {
    ObjectNode extension = extensions.addObject().put("url", url);
    coding(extension.putObject("valueCodeableConcept"), system, code, display);
    return extension;
  }

  public static void coding(ObjectNode concept, String system, String code, String display) {
    concept
        .putArray("coding")
        .addObject()
        .put("system", system)
        .put("code", code)
        .put("display", display);
  }

  /** Writes the meta of a made patient, up to the profile. */
  public static ObjectNode meta(
      ObjectNode resource, int version, Instant lastUpdated, String profile) {
    ObjectNode meta =
        resource
            .putObject("meta")
            .put("versionId", Integer.toString(version))
            .put("lastUpdated", lastUpdated.toString());
    meta.putArray("profile").add(profile);
    return meta;
  }
}
