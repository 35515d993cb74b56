package io.caregateway.gateway.listeners;

import io.caregateway.gateway.start.StartRefused;

/** A port belongs to another program. */
public final class PortTaken extends StartRefused {

  private static final long serialVersionUID = 1;

  PortTaken(int port, String setting, Throwable cause) {
    super(
        "Port %d is in use: stop what uses it, or set %s to another port.".formatted(port, setting),
        cause);
  }
}
