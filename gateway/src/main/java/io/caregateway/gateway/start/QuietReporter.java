package io.caregateway.gateway.start;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Keeps Spring Boot from printing a failed start: the command line says it in one sentence. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class QuietReporter implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    return true;
  }
}
