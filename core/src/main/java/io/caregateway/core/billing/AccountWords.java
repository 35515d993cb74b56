package io.caregateway.core.billing;

import io.caregateway.feed.demographics.Flag;
import io.caregateway.feed.demographics.PatientState;
import io.caregateway.feed.demographics.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An account in words for staff. */
final class AccountWords {

  static final String DECEASED =
      "This patient has died. The bill goes to whoever settles for them.";
  static final String LEFT = "This patient has left the practice.";
  static final String REPLACED =
      "This record was merged into another. Add the item to the other account.";
  static final String REPLACED_BY_UNKNOWN =
      "This record was merged into another that has not come in yet. Find the patient by NHS"
          + " number and add the item there.";

  static final String ERASED =
      "This patient was erased. What was billed is kept without a name, and nothing can be added.";
  static final String PROCESSING_RESTRICTED =
      "The use of this patient's data is restricted: nothing can be billed or written to the"
          + " clinical record until a privacy officer lifts the restriction.";

  static final String BILLING_ONLY =
      "This person is no patient of the clinical system: their details were typed here, and no"
          + " clinical record is told.";

  private AccountWords() {}

  static String of(PatientState state, boolean billingOnly) {
    return billingOnly ? "Billing only" : of(state);
  }

  private static String of(PatientState state) {
    return switch (state) {
      case ACTIVE -> "Registered";
      case LEFT -> "Left the practice";
      case DECEASED -> "Deceased";
      case REPLACED -> "Merged into another record";
    };
  }

  static String name(@Nullable PersonName name, Rights rights) {
    return rights.erased() ? "Erased patient" : name(name);
  }

  /** Family name in capitals first, as NHS systems show it; the plain text where that is all. */
  static String name(@Nullable PersonName name) {
    if (name == null) {
      return "Name not held";
    }
    String given = String.join(" ", name.given());
    String family = name.family() == null ? "" : name.family().toUpperCase(Locale.UK);
    if (family.isBlank() && given.isBlank()) {
      return name.text() == null ? "Name not held" : name.text();
    }
    String prefix = name.prefix().isEmpty() ? "" : " (" + String.join(" ", name.prefix()) + ")";
    return Stream.of(family, given)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", "))
        + prefix;
  }

  /** As a letter is addressed: {@code Mrs Ada Jane Lovelace}. */
  static String addressed(@Nullable PersonName name) {
    if (name == null || (name.family() == null && name.given().isEmpty())) {
      return name == null || name.text() == null ? "Name not held" : name.text();
    }
    Stream<String> parts =
        Stream.concat(
            Stream.concat(name.prefix().stream(), name.given().stream()),
            Stream.ofNullable(name.family()));
    return parts.filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
  }

  /** Why nobody writes to a patient about money. */
  static Optional<String> noLetter(AccountRows.Row row) {
    if (row.rights().erased()) {
      return Optional.of(ERASED);
    }
    if (row.rights().restricted()) {
      return Optional.of("The use of this patient's data is restricted, so nothing is sent.");
    }
    if (row.state() == PatientState.DECEASED) {
      return Optional.of("This patient has died. Write to whoever settles for them.");
    }
    return row.restricted()
        ? Optional.of("Contact details are withheld, so nothing is sent. Speak to the patient.")
        : Optional.empty();
  }

  /** What whoever bills this patient should know; mostly nothing. */
  static @Nullable String notice(PatientState state) {
    return switch (state) {
      case LEFT -> LEFT;
      case DECEASED -> DECEASED;
      case ACTIVE, REPLACED -> null;
    };
  }

  static List<String> notices(Account account) {
    if (account.rights().erased()) {
      return List.of(ERASED);
    }
    List<String> notices = new ArrayList<>();
    if (account.billingOnly()) {
      notices.add(BILLING_ONLY);
    }
    if (account.rights().restricted()) {
      notices.add(PROCESSING_RESTRICTED);
    }
    if (account.state() == PatientState.REPLACED) {
      notices.add("This record was merged into another.");
    }
    if (account.state() == PatientState.LEFT) {
      notices.add(LEFT);
    }
    if (account.state() == PatientState.DECEASED) {
      notices.add(DECEASED);
    }
    if (account.restricted()) {
      notices.add("Contact details are withheld: the record is restricted.");
    }
    if (account.collision() || account.replaces().stream().anyMatch(Account.Replaced::collision)) {
      notices.add(
          "Two accounts were merged that were both in use. Check that all items belong to the same"
              + " person.");
    }
    account.demographics().flags().stream()
        .filter(flag -> !account.billingOnly() || flag != Flag.NHS_NUMBER_ABSENT)
        .forEach(flag -> notices.add(of(flag)));
    return notices;
  }

  private static String of(Flag flag) {
    return switch (flag) {
      case NHS_NUMBER_ABSENT -> "No NHS number is held.";
      case NHS_NUMBER_INVALID -> "The NHS number fails its check. Confirm it with the patient.";
      case NHS_NUMBER_UNVERIFIED -> "The NHS number is not verified.";
      case BIRTH_DATE_ABSENT -> "No birth date is held.";
      case BIRTH_DATE_PARTIAL -> "Only part of the birth date is held.";
      case TEMPORARY_REGISTRATION -> "The patient is a temporary resident.";
      case PRIVATE_REGISTRATION -> "The patient is registered privately.";
    };
  }
}
