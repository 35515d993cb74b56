package io.caregateway.gateway.cli;

import io.caregateway.gateway.home.CommandHome;
import io.caregateway.gateway.signon.PracticeRules;
import io.caregateway.gateway.signon.RightsSettings;
import io.caregateway.gateway.signon.SignOnSettings;
import io.caregateway.gateway.signon.people.Persons;
import io.caregateway.gateway.signon.session.Sessions;
import io.caregateway.routes.signon.staff.StaffConfiguration;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** As much of the application as a users sync needs: what a sync does, and the people. */
@Import({SyncContext.class, StaffConfiguration.class})
@EnableConfigurationProperties({SignOnSettings.class, PracticeRules.class, RightsSettings.class})
@ComponentScan(basePackageClasses = {Persons.class, Sessions.class})
class SyncUsersContext {

  static ConfigurableApplicationContext open(String... arguments) {
    SpringApplication application = new SpringApplication(SyncUsersContext.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.addInitializers(new CommandHome());
    return application.run(
        Stream.concat(Stream.of(arguments), Stream.of("--logging.level.root=WARN"))
            .toArray(String[]::new));
  }
}
