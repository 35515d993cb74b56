package io.caregateway.testing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/**
 * Cleans up after this JVM however it ends, kill -9 included: a shell waits for the end of its
 * input, which comes when this process is gone, then stops what is left of the server and removes
 * the folder.
 */
final class LastWill {

  private static final String SCRIPT =
      """
      trap '' INT HUP TERM
      cat > /dev/null
      pid=$(head -n 1 "$0/postgres/postmaster.pid" 2> /dev/null)
      if [ -n "$pid" ]; then
        kill -QUIT "$pid"
        while kill -0 "$pid" 2> /dev/null; do sleep 0.1; done
      fi
      rm -rf "$0"
      """;

  private LastWill() {}

  static void stopAndDelete(Path folder) throws IOException {
    new ProcessBuilder("sh", "-c", SCRIPT, folder.toString())
        .redirectInput(Redirect.PIPE)
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }
}
