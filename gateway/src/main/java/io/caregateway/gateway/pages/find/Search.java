package io.caregateway.gateway.pages.find;

import io.caregateway.feed.NhsNumber;
import java.time.LocalDate;

/**
 * What somebody looked for last. It is kept in their session, so that the way back from an account
 * leads to the list again.
 */
sealed interface Search {

  /** How: {@code number}, {@code postcode} or {@code name}. */
  default String by() {
    return this instanceof ByNumber ? "number" : this instanceof ByPostcode ? "postcode" : "name";
  }

  /** By number. */
  record ByNumber(NhsNumber number) implements Search {}

  /** By whole postcode. */
  record ByPostcode(String postcode) implements Search {

    /** Names nobody: what is printed may end in a log. */
    @Override
    public String toString() {
      return "a search by postcode";
    }
  }

  /** By name and birth. */
  record ByName(String surname, LocalDate born) implements Search {

    /** Names nobody: what is printed may end in a log. */
    @Override
    public String toString() {
      return "a search by name";
    }
  }
}
