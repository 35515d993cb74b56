package io.caregateway.gateway.api;

import io.caregateway.core.billing.Outcome.Problem;
import java.util.List;

/** A request that is refused. */
public final class ApiRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ApiRefusal refusal;
  private final transient List<Problem> problems;

  public ApiRefused(ApiRefusal refusal) {
    this(refusal, refusal.sentence(), List.of());
  }

  /**
   * @param sentence tells the client's user what to do
   * @param problems by field
   */
  public ApiRefused(ApiRefusal refusal, String sentence, List<Problem> problems) {
    super(sentence);
    this.refusal = refusal;
    this.problems = List.copyOf(problems);
  }

  public ApiRefusal refusal() {
    return refusal;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }

  List<Problem> problems() {
    return problems;
  }
}
