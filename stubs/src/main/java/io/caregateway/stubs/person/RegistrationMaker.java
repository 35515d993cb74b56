package io.caregateway.stubs.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** How a patient is registered, what they speak, and whether they died. */
record RegistrationMaker(SplittableRandom random, Set<Trait> traits, LocalDate born) {

  Registration registration() {
    String type =
        traits.contains(Trait.TEMPORARY) ? "T" : traits.contains(Trait.PRIVATE) ? "P" : "R";
    int daysAgo = random.nextInt(1, 9_000);
    LocalDate start = max(born, PersonGenerator.TODAY.minusDays("T".equals(type) ? 30 : daysAgo));
    String end = "T".equals(type) ? start.plusDays(90).toString() : null;
    return new Registration(
        type, start.toString(), end, random.nextInt(1, 4), random.nextInt(1, 9));
  }

  @Nullable Speech speech() {
    boolean interpreter = traits.contains(Trait.INTERPRETER);
    if (interpreter || traits.contains(Trait.OTHER_LANGUAGE)) {
      List<String> language = WordLists.pick(WordLists.LANGUAGES, random);
      return new Speech(language.get(0), language.get(1), interpreter);
    }
    return random.nextInt(100) < 70 ? new Speech("en", "English", false) : null;
  }

  @Nullable Death death() {
    boolean formal = traits.contains(Trait.DEAD_FORMAL);
    if (!formal && !traits.contains(Trait.DEAD_INFORMAL)) {
      return null;
    }
    LocalDate died = max(born, PersonGenerator.TODAY.minusDays(random.nextInt(10, 700)));
    return new Death(died.toString(), formal ? "2" : "1", died.plusDays(5).toString());
  }

  private static LocalDate max(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
