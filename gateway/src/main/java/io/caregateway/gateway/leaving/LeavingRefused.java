package io.caregateway.gateway.leaving;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.start.StartRefused;
import io.caregateway.routes.practice.Departures.Departure;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why a practice does not leave, or does not stay. Each message says what to do. */
public abstract sealed class LeavingRefused extends StartRefused {

  private static final long serialVersionUID = 1;

  private LeavingRefused(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  /** There is nothing of such a practice here. */
  public static final class NothingHere extends LeavingRefused {
    private static final long serialVersionUID = 1;

    NothingHere(OdsCode practice) {
      super("There is nothing of the practice " + practice + " here: check the code.", null);
    }
  }

  /** It leaves already, and was handed what it had. */
  public static final class LeavesAlready extends LeavingRefused {
    private static final long serialVersionUID = 1;

    LeavesAlready(Departure departure) {
      super(
          "The practice %s has left at %s, and what it had is destroyed at %s: gateway practice keep calls that off."
              .formatted(departure.practice(), departure.leftAt(), departure.destroyAt()),
          null);
    }
  }

  /** It is too late. */
  public static final class Destroyed extends LeavingRefused {
    private static final long serialVersionUID = 1;

    Destroyed(Departure departure) {
      super(
          "What the practice %s had was destroyed at %s and cannot come back: take it out of the settings."
              .formatted(departure.practice(), departure.destroyedAt()),
          null);
    }
  }

  /** There is nothing to call off. */
  public static final class DoesNotLeave extends LeavingRefused {
    private static final long serialVersionUID = 1;

    DoesNotLeave(OdsCode practice) {
      super("The practice " + practice + " does not leave: there is nothing to call off.", null);
    }
  }

  /** What it had cannot be written down. */
  public static final class NotExported extends LeavingRefused {
    private static final long serialVersionUID = 1;

    NotExported(Path folder, Throwable cause) {
      super(
          "What the practice had could not be written to "
              + folder
              + ", so nothing will be destroyed: name an empty folder that can be written to, and"
              + " give the command again.",
          cause);
    }
  }
}
