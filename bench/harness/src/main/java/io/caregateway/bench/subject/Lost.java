package io.caregateway.bench.subject;

/** A subject failed, or lost somebody on the way. */
public final class Lost extends Exception {

  private static final long serialVersionUID = 1;

  Lost(String what) {
    super(what);
  }

  /** Throws where a count is not what it is to be. */
  public static void unlessEqual(String what, long wanted, long found) throws Lost {
    if (wanted != found) {
      throw new Lost("%s: %d instead of %d".formatted(what, found, wanted));
    }
  }
}
