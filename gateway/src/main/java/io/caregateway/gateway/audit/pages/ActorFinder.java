package io.caregateway.gateway.audit.pages;

import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.gateway.signon.people.Person;
import io.caregateway.gateway.signon.people.Persons;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds whom a name or a user id means, among the people whom the practice knows. */
@Component
final class ActorFinder {

  /** More people than any practice has. */
  private static final int MOST = 1000;

  private static final int TOLD = 5;

  private final CurrentUser user;
  private final Persons persons;
  private final PracticeTransactions transactions;

  ActorFinder(CurrentUser user, Persons persons, PracticeTransactions transactions) {
    this.user = user;
    this.persons = persons;
    this.transactions = transactions;
  }

  /**
   * @return their id in audit records; what nobody is called is taken for an id, as of a machine
   */
  Optional<String> find(String typed, List<Problem> problems, List<String> inWords) {
    List<Person> found = people(typed);
    if (found.size() > 1) {
      String names =
          found.stream()
              .limit(TOLD)
              .map(person -> person.shown() + " (" + person.user().inWords() + ")")
              .collect(Collectors.joining(", "));
      problems.add(
          new Problem(
              "person",
              found.size() + " people are called so: " + names + ". Enter the user ID of one."));
      return Optional.empty();
    }
    if (found.isEmpty()) {
      inWords.add("by the user ID " + typed + ", whom the list of people does not name");
      return Optional.of(typed);
    }
    Person person = found.get(0);
    inWords.add("by " + person.shown() + " (" + person.user().inWords() + ")");
    return Optional.of(person.user().inWords());
  }

  /** A whole id or name counts for more than a part of a name. */
  private List<Person> people(String typed) {
    List<Person> all = transactions.in(user.practice(), () -> persons.all(MOST));
    List<Person> exact =
        all.stream()
            .filter(
                person ->
                    person.user().inWords().equals(typed) || person.shown().equalsIgnoreCase(typed))
            .toList();
    String part = typed.toLowerCase(Locale.UK);
    return exact.isEmpty()
        ? all.stream()
            .filter(person -> person.shown().toLowerCase(Locale.UK).contains(part))
            .toList()
        : exact;
  }
}
