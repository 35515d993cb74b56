package io.caregateway.gateway.home;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** The home for a command, which may work beside a serving process. */
public final class CommandHome implements ApplicationContextInitializer<GenericApplicationContext> {

  @Override
  public void initialize(GenericApplicationContext context) {
    ServingHome.prepare(context);
  }
}
