package io.caregateway.safeguards.retention;

import io.caregateway.feed.OdsCode;
import java.util.UUID;

/** There is no hold of that id at the practice, or it was released before. */
public final class NoSuchHold extends RuntimeException {

  private static final long serialVersionUID = 1;

  NoSuchHold(OdsCode practice, UUID id) {
    super(practice + " has no hold " + id + ". List its holds to see which there are.");
  }
}
