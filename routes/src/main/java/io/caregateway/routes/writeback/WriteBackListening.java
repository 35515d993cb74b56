package io.caregateway.routes.writeback;

import io.caregateway.feed.WriteBackRequested;
import io.caregateway.feed.intake.IntakeContainers;
import io.caregateway.feed.intake.TogetherOrAlone;
import jakarta.jms.ConnectionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jms.listener.DefaultMessageListenerContainer;

/** The write-back where there is a broker: listens to what the core asks. */
@Configuration(proxyBeanMethods = false)
@Import(WriteBackConfiguration.class)
public class WriteBackListening {

  private static final int CONSUMERS = 4;

  /** What cannot be taken in goes back to the broker, and in the end to its dead letters. */
  @Bean
  DefaultMessageListenerContainer writeBackListener(
      ConnectionFactory connections, WriteBackIntake intake) {
    return new IntakeContainers(connections, CONSUMERS)
        .listen(WriteBackRequested.DESTINATION, new TogetherOrAlone(intake::take));
  }
}
