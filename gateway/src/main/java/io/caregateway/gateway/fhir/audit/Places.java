package io.caregateway.gateway.fhir.audit;

import io.caregateway.safeguards.audit.Place;
import io.caregateway.safeguards.audit.Place.Source;
import java.util.Locale;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Location.LocationMode;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Where somebody was, as a contained Location with its position in WGS 84. */
final class Places {

  private static final String ID = "place";

  private Places() {}

  static void write(@Nullable Place place, AuditEventAgentComponent agent, AuditEvent event) {
    if (place == null || place.source() == Source.NONE) {
      return;
    }
    Location location = new Location();
    location.setId(ID);
    location.setMode(LocationMode.INSTANCE);
    location.setDescription(inWords(place));
    if (place.latitude() != null && place.longitude() != null) {
      location.getPosition().setLatitude(place.latitude()).setLongitude(place.longitude());
    }
    event.addContained(location);
    agent.setLocation(new Reference("#" + ID));
  }

  /** As {@code by GPS at 2026-11-02T08:30:00Z, within 12 m}. */
  private static String inWords(Place place) {
    String by = "by " + place.source().name().toLowerCase(Locale.ROOT) + " at " + place.at();
    return place.accuracyMetres() == null
        ? by
        : by + ", within " + Math.round(place.accuracyMetres()) + " m";
  }
}
