package io.caregateway.gateway.pages.find;

import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.TypedDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A search by surname and date of birth, as typed. */
record NameForm(String surname, TypedDate born) {

  static final NameForm EMPTY = new NameForm("", TypedDate.EMPTY);

  private static final int LONGEST = 100;

  NameForm {
    surname = surname.trim();
  }

  Problems problems(LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    if (surname.isEmpty()) {
      problems.add(new Problem("surname", "Enter the surname."));
    } else if (surname.length() > LONGEST) {
      problems.add(new Problem("surname", "The surname must be 100 characters or fewer."));
    }
    problems.addAll(born.problems("born", "date of birth", today));
    return new Problems(problems);
  }
}
