package io.caregateway.stubs.person;

import static io.caregateway.stubs.person.WordLists.pick;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** A patient's names. */
record NameMaker(SplittableRandom random, Set<Trait> traits, boolean female, LocalDate born) {

  List<Name> names() {
    List<String> pool = female ? WordLists.GIVEN_FEMALE : WordLists.GIVEN_MALE;
    List<String> given = new ArrayList<>(List.of(pick(pool, random)));
    if (random.nextInt(100) < 60) {
      given.add(pick(pool, random));
    }
    String family = pick(WordLists.FAMILIES, random);
    String prefix = prefix();
    List<Name> names = new ArrayList<>();
    names.add(new Name("official", prefix, given, family, null));
    if (traits.contains(Trait.USUAL_NAME)) {
      String called = given.size() > 1 ? given.get(1) : pick(pool, random);
      names.add(new Name("usual", prefix, List.of(called), family, null));
    }
    if (traits.contains(Trait.FORMER_NAME)) {
      String use = female ? "maiden" : "old";
      String until = born.plusDays(random.nextInt(1, 12_000)).toString();
      names.add(new Name(use, prefix, given, pick(WordLists.FAMILIES, random), until));
    }
    return names;
  }

  private String prefix() {
    boolean child = born.isAfter(PersonGenerator.TODAY.minusYears(16));
    if (random.nextInt(100) < 2) {
      return "Dr";
    }
    if (female) {
      return child ? "Miss" : random.nextInt(100) < 55 ? "Mrs" : "Ms";
    }
    return child ? "Master" : "Mr";
  }
}
