package io.caregateway.gateway.leaving;

import io.caregateway.gateway.jobs.Job;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each day, what practices had whose time is over is destroyed: by a serving process. */
@Configuration(proxyBeanMethods = false)
class DailyDestruction {

  private static final LocalTime AT = LocalTime.of(3, 30);

  @Bean
  Job destructionJob(Destruction destruction) {
    return new Job("destruction", AT, destruction::run);
  }
}
