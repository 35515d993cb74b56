package io.caregateway.stubs.faults;

import io.caregateway.stubs.http.Answer;

/** The answer says something else than it should. */
record Rewritten(String name, Rewriting rewriting) implements Fault {

  @Override
  public boolean fits(FaultyMoment moment) {
    return rewriting.fits(moment);
  }

  @Override
  public Answer on(FaultyMoment moment) {
    return rewriting.rewrite(moment, moment.properly());
  }
}
