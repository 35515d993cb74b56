package io.caregateway.gateway.pages.find;

import io.caregateway.feed.NhsNumber;
import java.time.LocalDate;

/**
 * What somebody looked for last. It is kept in their session, so that the way back from an account
 * leads to the list again.
 */
sealed interface Search {

  /** By number. */
  record ByNumber(NhsNumber number) implements Search {}

  /** By name and birth. */
  record ByName(String surname, LocalDate born) implements Search {

    /** Names nobody: what is printed may end in a log. */
    @Override
    public String toString() {
      return "a search by name";
    }
  }
}
