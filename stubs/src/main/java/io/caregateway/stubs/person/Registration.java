package io.caregateway.stubs.person;

import org.jspecify.annotations.Nullable;

/**
 * How the patient is registered with the practice.
 *
 * @param type R regular, T temporary, P private (CareConnect-RegistrationType)
 * @param end last day of a temporary registration, null when open
 * @param branch 1-based number of the practice's branch surgery
 * @param gp 1-based number of the practice's doctor
 */
public record Registration(String type, String start, @Nullable String end, int branch, int gp) {

  /** The doctor's name, as {@code Dr Taylor}. */
  public String gpName() {
    return "Dr " + WordLists.FAMILIES.get(gp * 7 % WordLists.FAMILIES.size());
  }

  /** The branch surgery's name, as {@code Mill Lane Surgery}. */
  public String branchName() {
    return WordLists.STREETS.get(branch * 3 % WordLists.STREETS.size()) + " Surgery";
  }
}
