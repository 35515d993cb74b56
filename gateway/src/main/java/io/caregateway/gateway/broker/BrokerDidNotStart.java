package io.caregateway.gateway.broker;

import io.caregateway.gateway.start.StartRefused;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The embedded broker did not come up on its journal. */
public final class BrokerDidNotStart extends StartRefused {

  private static final long serialVersionUID = 1;

  BrokerDidNotStart(Path folder, @Nullable Throwable cause) {
    super(
        "The message broker did not start on "
            + folder
            + ": see the log, and check that the disk is not full and that no other process uses"
            + " that folder.",
        cause);
  }
}
