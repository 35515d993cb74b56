package io.caregateway.core.billing.debit;

import java.util.List;

/**
 * What came of reading results.
 *
 * @param problems why nothing was read; empty when it was
 * @param booked how many changed something
 * @param again how many had counted before
 * @param accepted how many the bank has accepted, and not settled yet
 * @param refused what could not be, by line
 */
public record ResultsRead(
    List<String> problems, int booked, int again, int accepted, List<String> refused) {

  public ResultsRead {
    problems = List.copyOf(problems);
    refused = List.copyOf(refused);
  }
}
