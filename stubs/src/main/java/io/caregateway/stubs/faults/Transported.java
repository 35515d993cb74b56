package io.caregateway.stubs.faults;

import io.caregateway.stubs.http.Answer;
import io.caregateway.stubs.http.Delivery;

/**
 * Something happens to the answer on its way.
 *
 * @param done whether what was asked is done
 */
record Transported(String name, Delivery delivery, boolean done) implements Fault {

  @Override
  public boolean fits(FaultyMoment moment) {
    return true;
  }

  @Override
  public Answer on(FaultyMoment moment) {
    Answer answer = done ? moment.properly().get() : Answer.empty(500);
    return answer.delivered(delivery);
  }
}
