package io.caregateway.stubs.faults;

import io.caregateway.stubs.http.Answer;
import java.util.function.Supplier;

/** Ends a search page in the midst of its JSON, with a length that is right for what is sent. */
record CutOffPage() implements Rewriting {

  @Override
  public boolean fits(FaultyMoment moment) {
    return moment.isSearch();
  }

  @Override
  public Answer rewrite(FaultyMoment moment, Supplier<Answer> properly) {
    Answer answer = properly.get();
    return answer.withBody(answer.body().substring(0, answer.body().length() / 2));
  }
}
