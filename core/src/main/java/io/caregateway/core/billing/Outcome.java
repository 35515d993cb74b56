package io.caregateway.core.billing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to change bills or money. */
public sealed interface Outcome {

  /**
   * It is done.
   *
   * @param id of what was made or changed
   * @param notice what staff should know, as that the patient has died; mostly null
   * @param again whether an earlier try did it, and this one nothing
   */
  record Done(UUID id, @Nullable String notice, boolean again) implements Outcome {

    public Done(UUID id, @Nullable String notice) {
      this(id, notice, false);
    }

    /** An earlier try did it. */
    public static Done before(UUID id) {
      return new Done(id, null, true);
    }
  }

  /** Some fields do not hold; nothing was done. */
  record Invalid(List<Problem> problems) implements Outcome {
    public Invalid {
      problems = List.copyOf(problems);
    }

    /** One field alone. */
    public static Invalid at(String field, String sentence) {
      return new Invalid(List.of(new Problem(field, sentence)));
    }
  }

  /** As things stand it may not be; nothing was done. */
  record NotAllowed(String sentence) implements Outcome {}

  /** The practice has no such thing. */
  record NotThere() implements Outcome {}

  /**
   * What is wrong with one field.
   *
   * @param field as in {@code amount}
   * @param sentence to stand beside it
   */
  record Problem(String field, String sentence) {}
}
