package io.caregateway.core.billing.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody for whose work is billed.
 *
 * @param name unique in the practice, whatever the case
 * @param shown whether bills offer them
 * @param branch where they mostly are; null where nobody said
 */
public record Practitioner(UUID id, String name, boolean shown, @Nullable UUID branch) {

  Practitioner shown(boolean now) {
    return new Practitioner(id, name, now, branch);
  }

  Practitioner at(@Nullable UUID other) {
    return new Practitioner(id, name, shown, other);
  }
}
