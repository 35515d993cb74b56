package io.caregateway.routes.signon.staff;

/** What a clinical system's lists say of its staff. */
sealed interface StaffEntry {

  /**
   * Somebody who works there.
   *
   * @param id of the Practitioner
   */
  record Listed(String id, StaffMember member) implements StaffEntry {}

  /**
   * A job that somebody has.
   *
   * @param holder the Practitioner's id, or the user id where the reference names that
   * @param job its code
   */
  record Holds(String holder, String job) implements StaffEntry {}
}
