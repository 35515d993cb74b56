package io.caregateway.gateway.signon.cis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.routes.signon.cis1.Cis1;
import io.caregateway.routes.signon.cis1.Cis1Settings;
import io.caregateway.routes.signon.spine.SpineBounds;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class Cis1SwitchTest {

  private static final String BROKER = "https://ssb.example/saml/RoleAssertion";
  private static final String TICKETS = "http://127.0.0.1:8765/ticket";

  @Test
  void isOffUnlessItIsSwitchedOn() {
    for (String value : new String[] {"", "false"}) {
      try (AnnotationConfigApplicationContext context = context(value)) {
        context.refresh();
        assertThat(context.getBeanNamesForType(Cis1.class)).isEmpty();
      }
    }
  }

  @Test
  void wantsTheBrokersAddressWhereItIsOn() {
    try (AnnotationConfigApplicationContext context = context("true")) {
      assertThatThrownBy(context::refresh)
          .rootCause()
          .hasMessageContaining("gateway.cis1.role-assertion");
    }
  }

  @Test
  void asksForTicketsOnThePersonsOwnMachineAlone() {
    assertThatThrownBy(() -> settings(BROKER, "https://tickets.example/"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gateway.cis1.ticket-address");
  }

  /** The assertion is not signed: whoever is on the way could make anybody. */
  @Test
  void asksNoBrokerWithoutTlsUnlessItIsOnThisMachine() {
    assertThatThrownBy(() -> settings("http://ssb.example/saml/RoleAssertion", TICKETS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gateway.cis1.role-assertion");
    assertThat(settings("http://127.0.0.1:9000/spine/saml/RoleAssertion", TICKETS).enabled())
        .isTrue();
    assertThat(settings(BROKER, TICKETS).enabled()).isTrue();
  }

  private static Cis1Settings settings(String broker, String tickets) {
    return new Cis1Settings(
        true,
        URI.create(broker),
        URI.create(tickets),
        new Binder().bindOrCreate("none", SpineBounds.class),
        Duration.ZERO,
        false);
  }

  private static AnnotationConfigApplicationContext context(String enabled) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("gateway.cis1.enabled", enabled)));
    context.registerBean(Clock.class, Clock::systemUTC);
    context.registerBean(CamelContext.class, () -> new DefaultCamelContext());
    context.register(Cis1Switch.class);
    return context;
  }
}
