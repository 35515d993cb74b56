package io.caregateway.gateway.audit.words;

import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.AuditRecord;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A record as one would tell it: {@code Tom Reed} {@code was not allowed to sign on} {@code their
 * role does not allow it}.
 *
 * @param who acted
 * @param what they did, or tried
 * @param why it was not done; null when it was
 */
public record Sentence(String who, String what, @Nullable String why) {

  /** What is recorded as the id of somebody who proved nothing. */
  public static final String NOBODY = "unknown";

  public static Sentence of(AuditRecord record) {
    ActWords act = ActWords.of(record.act());
    String what =
        switch (record.outcome()) {
          case DONE -> act.done();
          case REFUSED -> "was not allowed to " + act.tried();
          case FAILED -> "tried to " + act.tried() + ", but it failed";
        };
    String reason = record.reason();
    return new Sentence(who(record.actor()), what, reason == null ? null : Reasons.inWords(reason));
  }

  /** Who acted, as people call them. */
  public static String who(Actor actor) {
    String name = actor.name() == null ? actor.id() : actor.name();
    return switch (actor.kind()) {
      case PERSON -> isKnown(actor) ? name : "Somebody unknown";
      case MACHINE -> isKnown(actor) ? "The machine " + name : "An unknown machine";
      case SYSTEM -> "Care Gateway (" + actor.id().toLowerCase(Locale.UK) + ")";
    };
  }

  /** Whether there is anybody to be looked for by their id. */
  public static boolean isKnown(Actor actor) {
    return !actor.id().equals(NOBODY);
  }

  /** The whole of it on one line. */
  public String inWords() {
    return who + " " + what + (why == null ? "" : ": " + why);
  }
}
