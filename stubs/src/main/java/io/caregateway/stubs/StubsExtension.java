package io.caregateway.stubs;

import io.caregateway.stubs.practice.Practice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The stubs in a JUnit 5 test.
 *
 * <pre>{@code
 * @RegisterExtension
 * static StubsExtension stubs = new StubsExtension(ClinicalStubs.with().patients(50));
 * }</pre>
 *
 * <p>In a static field they start once for the class, in an instance field anew for each test.
 */
public final class StubsExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

  private final StubSettings settings;
  private @Nullable ClinicalStubs running;
  private boolean forTheClass;

  public StubsExtension(StubSettings settings) {
    this.settings = settings;
  }

  public ClinicalStubs stubs() {
    if (running == null) {
      throw new IllegalStateException("The stubs run only while a test does.");
    }
    return running;
  }

  public Practice practice(String ods) {
    return stubs().practice(ods);
  }

  public String fhirBase(String ods) {
    return stubs().fhirBase(ods);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    forTheClass = true;
    running = settings.start();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (!forTheClass) {
      running = settings.start();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (!forTheClass) {
      stop();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    stop();
  }

  private void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }
}
