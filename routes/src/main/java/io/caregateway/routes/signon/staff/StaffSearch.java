package io.caregateway.routes.signon.staff;

import io.caregateway.routes.partner.Interaction;
import java.net.URI;

/** What is asked for of a practice's staff, one after the other. */
enum StaffSearch {
  PEOPLE(
      "Practitioner",
      Interaction.SEARCH_PRACTITIONER,
      "The clinical system does not list its staff. People are noted at their first sign-on all the"
          + " same."),
  JOBS(
      "PractitionerRole",
      Interaction.SEARCH_PRACTITIONER_ROLE,
      "The clinical system does not list the roles of its staff. Take the practice's"
          + " users.profiles out of the settings, and give roles under People.");

  private final String type;
  private final Interaction interaction;
  private final String notServed;

  StaffSearch(String type, Interaction interaction, String notServed) {
    this.type = type;
    this.interaction = interaction;
    this.notServed = notServed;
  }

  URI firstPage() {
    return URI.create(type + "?_count=100");
  }

  Interaction interaction() {
    return interaction;
  }

  /** What staff are told where this is not served. */
  String notServed() {
    return notServed;
  }
}
