package io.caregateway.feed.demographics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A language the patient uses.
 *
 * @param codes the same language in one or more code systems
 * @param preferred null when nothing is said
 * @param proficiencies how well, as given: level or "level in mode"
 * @param modes mode of communication, as spoken or written
 */
public record Language(
    List<Code> codes, @Nullable Boolean preferred, List<Code> proficiencies, List<Code> modes) {

  public Language {
    codes = List.copyOf(codes);
    proficiencies = List.copyOf(proficiencies);
    modes = List.copyOf(modes);
  }
}
