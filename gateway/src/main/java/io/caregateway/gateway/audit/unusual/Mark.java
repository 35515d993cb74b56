package io.caregateway.gateway.audit.unusual;

/**
 * Why a sign-on is unusual.
 *
 * @param reason in words, without a full stop
 */
public record Mark(Kind kind, String reason) {

  /** What rule it breaks. */
  public enum Kind {
    TOO_FAST("Too far too fast"),
    NEW_DEVICE("New device"),
    OUT_OF_HOURS("Out of hours"),
    MANY_REFUSALS("Many refusals");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
