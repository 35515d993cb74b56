package io.caregateway.gateway.audit.pages;

import io.caregateway.core.billing.AccountMatch;
import io.caregateway.core.billing.Accounts;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.audit.place.PlaceRule;
import io.caregateway.gateway.audit.words.ActGroup;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import io.caregateway.gateway.pages.TypedDate;
import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.pages.find.NhsNumberForm;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditQuery;
import io.caregateway.safeguards.audit.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the form: finds the person and the patient that it means, which is recorded. */
@Component
final class FormReader {

  private final CurrentUser user;
  private final ActorFinder actors;
  private final Accounts accounts;
  private final Words words;
  private final ZoneId zone;

  FormReader(CurrentUser user, ActorFinder actors, Accounts accounts, Words words, ZoneId zone) {
    this.user = user;
    this.actors = actors;
    this.accounts = accounts;
    this.words = words;
    this.zone = zone;
  }

  Asked read(AuditForm form) {
    List<Problem> problems = new ArrayList<>(dates(form));
    List<String> inWords = new ArrayList<>();
    AuditQuery query = problems.isEmpty() ? between(form, inWords) : AuditQuery.ALL;
    if (!form.person().isEmpty()) {
      query = actors.find(form.person(), problems, inWords).map(query::by).orElse(query);
    }
    if (!form.nhsNumber().isEmpty()) {
      NhsNumberForm number = new NhsNumberForm(form.nhsNumber());
      problems.addAll(number.problems().all());
      query = problems.isEmpty() ? query.about(patients(number, inWords)) : query;
    }
    Set<Act> acts = ActGroup.chosen(form.act());
    if (!acts.isEmpty()) {
      query = query.of(acts);
      inWords.add(ActGroup.titleOf(form.act()).toLowerCase(Locale.UK));
    }
    Outcome outcome = outcome(form.outcome());
    if (outcome != null) {
      query = query.with(outcome);
      inWords.add(outcome.name().toLowerCase(Locale.UK));
    }
    PlaceReader places = new PlaceReader();
    PlaceRule place = places.read(form);
    problems.addAll(places.problems());
    if (place != null) {
      inWords.add("place " + place.inWords());
    }
    return new Asked(form, query, place, inWords, new Problems(problems));
  }

  private List<Problem> dates(AuditForm form) {
    List<Problem> problems = new ArrayList<>();
    if (!form.from().equals(TypedDate.EMPTY)) {
      problems.addAll(form.from().problems("from", "first day", words.today()));
    }
    if (!form.until().equals(TypedDate.EMPTY)) {
      problems.addAll(form.until().problems("until", "last day", words.today()));
    }
    LocalDate from = form.from().date().orElse(LocalDate.MIN);
    if (problems.isEmpty() && form.until().date().filter(from::isAfter).isPresent()) {
      problems.add(new Problem("until-day", "The last day must not be before the first day."));
    }
    return problems;
  }

  private AuditQuery between(AuditForm form, List<String> inWords) {
    Instant from = form.from().date().map(this::start).orElse(null);
    Instant before = form.until().date().map(day -> start(day.plusDays(1))).orElse(null);
    form.from().date().ifPresent(day -> inWords.add("from " + words.day(day)));
    form.until().date().ifPresent(day -> inWords.add("until " + words.day(day)));
    return AuditQuery.ALL.between(from, before);
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private Set<PatientId> patients(NhsNumberForm number, List<String> inWords) {
    Set<PatientId> found =
        accounts
            .byNhsNumber(user.practice(), number.number(), user.actor(), user.origin())
            .matches()
            .stream()
            .map(AccountMatch::patient)
            .collect(Collectors.toUnmodifiableSet());
    String who = "the patient with NHS number " + words.nhsNumber(number.number());
    inWords.add(found.isEmpty() ? who + ", who is not of this practice" : who);
    return found;
  }

  private static @Nullable Outcome outcome(String choice) {
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.name().equals(choice))
        .findFirst()
        .orElse(null);
  }
}
