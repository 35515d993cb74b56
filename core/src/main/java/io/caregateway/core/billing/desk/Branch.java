package io.caregateway.core.billing.desk;

import java.util.UUID;

/**
 * One of a practice's branches.
 *
 * @param code the practice's own, as {@code MAIN}; unique, as is the name
 * @param shown whether bills offer it
 */
public record Branch(UUID id, String code, String name, boolean shown) {

  Branch shown(boolean now) {
    return new Branch(id, code, name, now);
  }
}
