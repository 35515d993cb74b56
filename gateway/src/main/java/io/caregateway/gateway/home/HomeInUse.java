package io.caregateway.gateway.home;

import io.caregateway.gateway.start.StartRefused;
import java.nio.file.Path;

/** Another live process serves from this home, or works on its embedded database. */
public final class HomeInUse extends StartRefused {

  private static final long serialVersionUID = 1;

  private HomeInUse(String sentence) {
    super(sentence, null);
  }

  static HomeInUse byServer(Path folder) {
    return new HomeInUse(
        "Another Care Gateway serves from "
            + folder
            + ": stop it first, or choose another folder with --home.");
  }

  /** A command that started the embedded database takes it away when it ends. */
  public static HomeInUse byCommand(Path folder) {
    return new HomeInUse(
        "A command of Care Gateway is at work on "
            + folder
            + ": wait until it is done, then start again.");
  }
}
