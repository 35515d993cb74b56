package io.caregateway.gateway.listeners;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The ports that this gateway listens on; 0 takes a free one.
 *
 * @param people web pages, over HTTPS
 * @param machines the FHIR API and physical cards, over HTTPS with a client certificate
 * @param management health and metrics, over HTTP on 127.0.0.1 alone
 */
@ConfigurationProperties("gateway")
public record ListenerSettings(
    @DefaultValue People people,
    @DefaultValue Machines machines,
    @DefaultValue Management management) {

  /**
   * For people.
   *
   * @param port 0 to 65535
   */
  public record People(@DefaultValue("8443") int port) {

    public People {
      requirePort("gateway.people.port", port);
    }
  }

  /**
   * For machines.
   *
   * @param port 0 to 65535
   */
  public record Machines(@DefaultValue("8444") int port) {

    public Machines {
      requirePort("gateway.machines.port", port);
    }
  }

  /**
   * For whoever runs it.
   *
   * @param port 0 to 65535
   * @param address the address that it listens on; anything but the loopback address opens health
   *     and metrics to the network
   */
  public record Management(
      @DefaultValue("8081") int port, @DefaultValue("127.0.0.1") String address) {

    public Management {
      requirePort("gateway.management.port", port);
    }
  }

  private static void requirePort(String setting, int port) {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException(setting + " must be between 0 and 65535.");
    }
  }
}
