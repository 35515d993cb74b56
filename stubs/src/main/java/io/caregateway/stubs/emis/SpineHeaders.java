package io.caregateway.stubs.emis;

import io.caregateway.stubs.fhir.Interaction;
import io.caregateway.stubs.fhir.Refusal;
import io.caregateway.stubs.fhir.Refusal.Reason;
import io.caregateway.stubs.http.Call;
import java.util.Locale;

/** The headers by which a message finds its way through the Spine proxy. */
final class SpineHeaders {

  private static final String INTERACTION = "urn:nhs:names:services:gpconnect:fhir:rest:";

  private SpineHeaders() {}

  static void check(Call call, Interaction interaction) {
    if (!required(call, "Ssp-TraceID").matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new Refusal(Reason.BAD_REQUEST, "Ssp-TraceID is not a GUID.");
    }
    asid(call, "Ssp-From");
    asid(call, "Ssp-To");
    String expected =
        INTERACTION + interaction.verb() + ":" + interaction.type().toLowerCase(Locale.ROOT) + "-1";
    if (!required(call, "Ssp-InteractionID").equals(expected)) {
      throw new Refusal(Reason.BAD_REQUEST, "Ssp-InteractionID should be " + expected + ".");
    }
  }

  private static void asid(Call call, String name) {
    if (!required(call, name).matches("\\d{1,12}")) {
      throw new Refusal(Reason.BAD_REQUEST, name + " is not an ASID of up to 12 digits.");
    }
  }

  private static String required(Call call, String name) {
    String value = call.header(name);
    if (value == null || value.isBlank()) {
      throw new Refusal(Reason.MISSING_HEADER, "The header " + name + " is missing.");
    }
    return value;
  }
}
