package io.caregateway.routes.signon;

import java.net.URI;
import java.util.Set;

/** Which addresses of sign-on services are believed. */
public final class SafeAddress {

  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  private SafeAddress() {}

  /** Whether nobody on the way can answer in the service's place: by TLS, or as there is no way. */
  public static boolean isSafe(URI address) {
    return address.getHost() != null
        && ("https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && isThisMachine(address)));
  }

  public static boolean isThisMachine(URI address) {
    return address.getHost() != null && THIS_MACHINE.contains(address.getHost());
  }
}
