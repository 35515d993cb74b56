package io.caregateway.gateway.pages.find;

import io.caregateway.feed.NhsNumber;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search by NHS number, as typed. */
public record NhsNumberForm(@Nullable String nhsNumber) {

  static final NhsNumberForm EMPTY = new NhsNumberForm(null);

  public NhsNumberForm {
    nhsNumber = nhsNumber == null ? "" : nhsNumber.trim();
  }

  public NhsNumber number() {
    return new NhsNumber(nhsNumber == null ? "" : nhsNumber);
  }

  public Problems problems() {
    if (number().value().isEmpty()) {
      return problem("Enter an NHS number.");
    }
    if (!number().value().matches("[0-9]{10}")) {
      return problem(
          "An NHS number has 10 digits, like 999 123 4567. Check it and enter it again.");
    }
    if (!number().isValid()) {
      return problem(
          "This is not an NHS number: its last digit does not fit the others. Check it for a typing"
              + " mistake, or find the patient by surname.");
    }
    return Problems.NONE;
  }

  private static Problems problem(String sentence) {
    return new Problems(List.of(new Problem("nhs-number", sentence)));
  }
}
