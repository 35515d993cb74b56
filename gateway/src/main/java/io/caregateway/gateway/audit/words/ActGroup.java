package io.caregateway.gateway.audit.words;

import io.caregateway.safeguards.audit.Act;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What kind of work acts belong to, in the order in which a page offers them. */
public enum ActGroup {
  SIGNING_ON("Signing on and out"),
  PATIENTS("Patients"),
  BILLING("Billing and the clinical record"),
  RIGHTS("Patients’ rights"),
  PEOPLE("People and their roles"),
  CARDS("Virtual smartcards"),
  SITE("The gateway and this log");

  /** One line of a list to choose from. */
  public record Choice(String value, String title) {}

  /** The choice of everything but what readers of the log add to it. */
  public static final Choice OTHERS = new Choice("EXCEPT_READING", "Anything but reading this log");

  private final String title;

  ActGroup(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** What of it a list can be narrowed to: all of it, or one act. */
  public List<Choice> choices() {
    Stream<Choice> each =
        Arrays.stream(Act.values())
            .filter(act -> ActWords.of(act).group() == this)
            .map(act -> new Choice(act.name(), ActWords.of(act).title()));
    return Stream.concat(Stream.of(new Choice(name(), "Anything about: " + title)), each).toList();
  }

  /**
   * The acts of a choice.
   *
   * @param choice the name of a group or of an act
   * @return empty when it is neither
   */
  public static Set<Act> chosen(String choice) {
    if (choice.equals(OTHERS.value())) {
      return Set.copyOf(EnumSet.complementOf(EnumSet.of(Act.AUDIT_READ)));
    }
    return Arrays.stream(Act.values())
        .filter(act -> act.name().equals(choice) || ActWords.of(act).group().name().equals(choice))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What a choice is called. */
  public static String titleOf(String choice) {
    if (choice.equals(OTHERS.value())) {
      return OTHERS.title();
    }
    return Arrays.stream(values())
        .filter(group -> group.name().equals(choice))
        .map(ActGroup::title)
        .findFirst()
        .orElseGet(() -> ActWords.of(Act.valueOf(choice)).title());
  }
}
