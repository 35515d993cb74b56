package io.caregateway.gateway.listeners;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** The ports that were really taken; 0 before they are. */
public final class Ports {

  private final Connector machinesConnector;
  private volatile int people;
  private volatile int management;

  Ports(Connector machinesConnector) {
    this.machinesConnector = machinesConnector;
  }

  Connector machinesConnector() {
    return machinesConnector;
  }

  /** Where pages are served; a request's local port tells by which port it came. */
  public int people() {
    return people;
  }

  /** Where a client certificate is required. */
  public int machines() {
    return Math.max(0, machinesConnector.getLocalPort());
  }

  /** Where health and metrics are served. */
  public int management() {
    return management;
  }

  @EventListener
  void taken(WebServerInitializedEvent event) {
    if ("management".equals(event.getApplicationContext().getServerNamespace())) {
      management = event.getWebServer().getPort();
    } else if (event.getWebServer() instanceof TomcatWebServer server) {
      people = server.getPort();
    }
  }
}
