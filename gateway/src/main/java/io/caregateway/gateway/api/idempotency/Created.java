package io.caregateway.gateway.api.idempotency;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers with where the thing is that was made. */
public final class Created {

  private Created() {}

  /**
   * @param where {@code bills} and so on
   */
  public static ResponseEntity<Made> at(String where, Made made) {
    return ResponseEntity.created(URI.create("/api/v1/" + where + "/" + made.id())).body(made);
  }
}
