package io.caregateway.gateway.signon.saml;

import io.caregateway.gateway.listeners.Ports;
import org.springframework.stereotype.Component;

/** The address by which people reach this gateway, known once its port is taken. */
@Component
public final class PeopleAddress {

  private final SamlSettings settings;
  private final Ports ports;

  PeopleAddress(SamlSettings settings, Ports ports) {
    this.settings = settings;
    this.ports = ports;
  }

  /** Without a slash at the end. */
  public String base() {
    if (settings.baseUrl() == null) {
      return "https://localhost:" + ports.people();
    }
    return settings.baseUrl().toString().replaceAll("/+$", "");
  }
}
