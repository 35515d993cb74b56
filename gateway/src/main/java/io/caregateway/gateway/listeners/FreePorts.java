package io.caregateway.gateway.listeners;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Asks for every port before anything is started, so that a refusal is quick and leaves no trace.
 */
public final class FreePorts {

  private FreePorts() {}

  /**
   * @throws PortTaken when one of them cannot be had
   */
  public static void require(ListenerSettings settings) {
    require(settings.people().port(), "gateway.people.port");
    require(settings.machines().port(), "gateway.machines.port");
    require(settings.management().port(), "gateway.management.port");
  }

  private static void require(int port, String setting) {
    if (port == 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw new PortTaken(port, setting, e);
    }
  }
}
