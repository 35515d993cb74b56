package io.caregateway.gateway;

import io.caregateway.core.CoreConfiguration;
import io.caregateway.gateway.cli.GatewayCommand;
import io.caregateway.gateway.home.ServingHome;
import io.caregateway.routes.audit.AuditRoutesConfiguration;
import io.caregateway.routes.consultation.ConsultationConfiguration;
import io.caregateway.routes.consultation.ConsultationSettings;
import io.caregateway.routes.erasure.ErasureConfiguration;
import io.caregateway.routes.relay.RelayConfiguration;
import io.caregateway.routes.relay.RelaySettings;
import io.caregateway.routes.signon.cis2.Cis2Configuration;
import io.caregateway.routes.signon.staff.StaffConfiguration;
import io.caregateway.routes.sync.SyncScheduleConfiguration;
import io.caregateway.routes.writeback.WriteBackListening;
import io.caregateway.routes.writeback.WriteBackTiming;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The application: the flows, the core, pages and interfaces in one process. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@EnableConfigurationProperties({
  RelaySettings.class,
  WriteBackTiming.class,
  ConsultationSettings.class
})
@Import({
  SyncScheduleConfiguration.class,
  RelayConfiguration.class,
  AuditRoutesConfiguration.class,
  WriteBackListening.class,
  ConsultationConfiguration.class,
  ErasureConfiguration.class,
  Cis2Configuration.class,
  StaffConfiguration.class,
  CoreConfiguration.class
})
public class CareGateway {

  /** Runs the command line: {@code serve} where no other command is named. */
  public static void main(String[] args) {
    System.exit(GatewayCommand.run(args));
  }

  /** The serving application, ready to run with settings as {@code --name=value}. */
  public static SpringApplication application() {
    SpringApplication application = new SpringApplication(CareGateway.class);
    application.addInitializers(new ServingHome());
    return application;
  }
}
