package io.caregateway.routes.sync;

/** Tells the runs of this process to pause at their next page, because it is about to stop. */
final class Halt {

  private volatile boolean called;

  void call() {
    called = true;
  }

  boolean isCalled() {
    return called;
  }
}
