package io.caregateway.gateway.pages.users;

import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.signon.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody to be noted before they sign on.
 *
 * @param uid as typed, blanks included
 */
record NewPersonForm(String uid, String name) {

  static final NewPersonForm EMPTY = new NewPersonForm("", "");

  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  Problems problems() {
    List<Problem> problems = new ArrayList<>();
    if (!UserId.looksLikeUid(digits())) {
      problems.add(
          new Problem("uid", "Enter the 12 digits of the UID, as they stand on the smartcard"));
    }
    if (!NAME.matcher(name.strip()).matches()) {
      problems.add(new Problem("name", "Enter the person’s name, up to 200 characters"));
    }
    return new Problems(problems);
  }

  UserId user() {
    return UserId.uid(digits());
  }

  private String digits() {
    return uid.replace(" ", "");
  }

  /** Names nobody: what is printed may end in a log. */
  @Override
  public String toString() {
    return "a new person";
  }
}
