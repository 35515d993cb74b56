package io.caregateway.gateway.listeners;

import io.caregateway.gateway.home.Home;
import java.util.Map;
import javax.net.ssl.KeyManager;
import org.apache.catalina.connector.Connector;
import org.apache.commons.logging.LogFactory;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.tomcat.SslConnectorCustomizer;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl.ClientAuth;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One Tomcat with two HTTPS ports: people without a client certificate, machines with one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ListenerSettings.class, TlsSettings.class, CardAuthorities.class})
class ListenersConfiguration {

  @Bean
  Ports ports() {
    return new Ports(new Connector(TomcatWebServerFactory.DEFAULT_PROTOCOL));
  }

  @Bean
  Announcing announcing(Home home, Ports ports, ListenerSettings settings) {
    return new Announcing(home, ports, settings);
  }

  @Bean
  ClientTrust clientTrust(TlsSettings tls, CardAuthorities cards) {
    return TrustReader.read(tls, cards);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> listeners(
      ListenerSettings settings, TlsSettings tls, Ports ports, ClientTrust trust) {
    return factory -> {
      SslBundle certificates = Certificates.of(tls);
      factory.setPort(settings.people().port());
      factory.addConnectorCustomizers(
          connector -> {
            // an OCSP question in a path has slashes of its own; elsewhere sign-on refuses them
            connector.setEncodedSolidusHandling("passthrough");
            encrypt(connector, ClientAuth.NONE, certificates);
          });
      Connector machines = ports.machinesConnector();
      machines.setPort(settings.machines().port());
      // FHIR's tokens have a bar, which many clients leave as it is
      machines.setProperty("relaxedQueryChars", "|");
      encrypt(machines, ClientAuth.NEED, certificates);
      check(machines, new ClientCheckingContext(keys(certificates), trust));
      factory.addAdditionalConnectors(machines);
      factory.addEngineValves(new StrangersValve(ports, trust));
    };
  }

  private static void encrypt(Connector connector, ClientAuth clientAuth, SslBundle certificates) {
    new SslConnectorCustomizer(
            LogFactory.getLog(ListenersConfiguration.class), connector, clientAuth)
        .customize(certificates, Map.of());
  }

  private static KeyManager[] keys(SslBundle certificates) {
    return certificates.getManagers().getKeyManagers();
  }

  private static void check(Connector connector, ClientCheckingContext clients) {
    for (SSLHostConfig host : connector.findSslHostConfigs()) {
      host.getCertificates().forEach(own -> own.setSslContext(clients));
    }
  }
}
