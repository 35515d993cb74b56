package io.caregateway.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caregateway.core.billing.Outcome.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was refused (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem")
public record ApiProblem(
    @Schema(example = "urn:caregateway:problem:not-valid") String type,
    @Schema(example = "Not valid") String title,
    @Schema(example = "422") int status,
    @Schema(
            description = "Tells the client's user what to do, in the words of the pages",
            example = "Some fields do not hold: see errors.")
        String detail,
    @Schema(description = "What is wrong, field by field") @Nullable List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** What is wrong with one field. */
  public record FieldError(
      @Schema(example = "amount") String field,
      @Schema(example = "Enter the amount in pounds and pence, as 25.00.") String detail) {}

  static ApiProblem of(ApiRefused refused) {
    List<Problem> problems = refused.problems();
    return new ApiProblem(
        refused.refusal().type().toString(),
        refused.refusal().title(),
        refused.refusal().status(),
        refused.sentence(),
        problems.isEmpty()
            ? null
            : problems.stream()
                .map(problem -> new FieldError(problem.field(), problem.sentence()))
                .toList());
  }
}
