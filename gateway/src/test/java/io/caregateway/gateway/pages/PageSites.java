package io.caregateway.gateway.pages;

import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the {@link PageSite} for the first test that wants it; it ends after the last. */
final class PageSites implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

  private final Chromium chromium = new Chromium();

  @Override
  public void beforeAll(ExtensionContext test) {
    chromium.beforeAll(test);
  }

  /** Windows that a test opened and faults that it switched on end with it. */
  @Override
  public void afterEach(ExtensionContext test) {
    chromium.afterEach(test);
    PageSite site = site(test);
    site.slow(Duration.ZERO);
    site.practice(PageSite.DENSHAM).faults().clear();
    site.practice(PageSite.LARKFIELD).faults().clear();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == PageSite.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return site(test);
  }

  private static PageSite site(ExtensionContext test) {
    return test.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(PageSites.class))
        .computeIfAbsent(PageSite.class, key -> started(test), PageSite.class);
  }

  private static PageSite started(ExtensionContext test) {
    try {
      return new PageSite().start(test);
    } catch (Exception e) {
      throw new IllegalStateException("The site for the pages did not start.", e);
    }
  }
}
