package io.caregateway.core.billing.payer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom a paper goes.
 *
 * @param lines of the address, in order; empty where none is held, or it is withheld
 * @param email null where none is held, or it is withheld
 */
public record Addressee(String name, List<String> lines, @Nullable String email) {

  public Addressee {
    lines = List.copyOf(lines);
  }
}
