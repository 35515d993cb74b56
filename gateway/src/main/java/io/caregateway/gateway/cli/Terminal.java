package io.caregateway.gateway.cli;

import java.io.IOException;

/** The screen somebody may sit at. */
public final class Terminal {

  private Terminal() {}

  /**
   * Whether standard error is a terminal, asked of POSIX test: Java tells of a console since JDK 22
   * even where there is none.
   */
  public static boolean isThere() {
    String kind = System.getenv("TERM");
    if (kind == null || kind.equals("dumb")) {
      return false;
    }
    try {
      return new ProcessBuilder("test", "-t", "2").inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
