package io.caregateway.gateway.listeners;

import io.caregateway.gateway.home.Home;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Tells where this process serves for as long as it does. */
final class Announcing implements DisposableBean {

  private final Home home;
  private final Ports ports;
  private final ListenerSettings settings;

  Announcing(Home home, Ports ports, ListenerSettings settings) {
    this.home = home;
    this.ports = ports;
    this.settings = settings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    new Announcement(ports.people(), ports.machines(), managementAddress()).write(home);
  }

  @Override
  public void destroy() {
    Announcement.remove(home);
  }

  private String managementAddress() {
    String address = settings.management().address();
    return (address.equals("0.0.0.0") ? "127.0.0.1" : address) + ":" + ports.management();
  }
}
