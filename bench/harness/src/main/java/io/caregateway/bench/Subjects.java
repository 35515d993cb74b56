package io.caregateway.bench;

import io.caregateway.bench.subject.Subject;
import java.util.ArrayDeque;
import java.util.Deque;

/** Those that run; the last one to be started is stopped first. */
final class Subjects implements AutoCloseable {

  private final Deque<Subject> running = new ArrayDeque<>();

  Subject add(Subject subject) {
    running.push(subject);
    return subject;
  }

  @Override
  public void close() throws Exception {
    while (!running.isEmpty()) {
      running.pop().close();
    }
  }
}
