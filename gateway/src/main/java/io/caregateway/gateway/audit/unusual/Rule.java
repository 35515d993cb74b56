package io.caregateway.gateway.audit.unusual;

import java.util.List;
import java.util.Optional;

/** Finds one kind of unusual sign-on. */
interface Rule {

  /**
   * @param before earlier sign-ons of the same person, and tries of whom nobody knows from the same
   *     address; newest first
   */
  Optional<Mark> look(SignOn now, List<SignOn> before);
}
