package io.caregateway.gateway.home;

import io.caregateway.gateway.listeners.FreePorts;
import io.caregateway.gateway.listeners.ListenerSettings;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Sees to it that this process may serve, before anything is started: the home can be written to,
 * no other process serves from it, the ports are free.
 */
public final class ServingHome implements ApplicationContextInitializer<GenericApplicationContext> {

  @Override
  public void initialize(GenericApplicationContext context) {
    Home home = prepare(context);
    HomeLock lock = HomeLock.take(home);
    DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
    beans.registerSingleton("homeLock", lock);
    // registered first, so given back last
    beans.registerDisposableBean("homeLock", lock::close);
    FreePorts.require(bound(context.getEnvironment(), ListenerSettings.class));
  }

  static Home prepare(GenericApplicationContext context) {
    Home home = Home.prepare(bound(context.getEnvironment(), HomeSettings.class).home());
    context.getDefaultListableBeanFactory().registerSingleton("home", home);
    return home;
  }

  private static <T> T bound(ConfigurableEnvironment environment, Class<T> settings) {
    return Binder.get(environment).bindOrCreate("gateway", settings);
  }
}
