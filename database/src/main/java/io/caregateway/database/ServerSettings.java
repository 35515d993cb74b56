package io.caregateway.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** What the started server is told on its command line, which no file can override. */
record ServerSettings(int port, boolean durable) {

  /** A port that was free a moment ago. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(loopback(), 0));
      return socket.getLocalPort();
    }
  }

  static void requireFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(loopback(), port));
    } catch (IOException e) {
      DatabaseException inUse = new DatabaseException.PortInUse(port);
      inUse.addSuppressed(e);
      throw inUse;
    }
  }

  String asOptions() {
    List<String> options = new ArrayList<>();
    options.add("port=" + port);
    options.add("listen_addresses=127.0.0.1");
    options.add("unix_socket_directories=");
    options.add("max_connections=100");
    options.add("shared_buffers=128MB");
    options.add("jit=off");
    options.add("password_encryption=scram-sha-256");
    options.add("timezone=UTC");
    options.add("log_timezone=UTC");
    // statements and error details carry personal data: keep both out of the server's log
    options.add("log_min_error_statement=panic");
    options.add("log_error_verbosity=terse");
    if (!durable) {
      // nobody tries the passwords of data that is thrown away
      options.add("scram_iterations=1");
    }
    options.add("fsync=" + (durable ? "on" : "off"));
    options.add("full_page_writes=" + (durable ? "on" : "off"));
    options.add("synchronous_commit=" + (durable ? "on" : "off"));
    return "-c " + String.join(" -c ", options);
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }
}
