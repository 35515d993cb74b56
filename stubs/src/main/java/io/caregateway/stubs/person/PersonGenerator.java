package io.caregateway.stubs.person;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Makes a patient from a seed and a number. The same two always give the same patient, so a
 * practice need not keep those that nobody changed.
 */
public final class PersonGenerator {

  /** The day the made-up practices were set up; every date lies before it. */
  static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private static final List<Trait> KINDS = List.of(Trait.values());

  private final long seed;

  public PersonGenerator(long seed) {
    this.seed = seed;
  }

  /** Whether this patient has no NHS number, known without making the whole patient. */
  public boolean hasNhsNumber(int index) {
    return !traits(index, random(index)).contains(Trait.NO_NHS_NUMBER);
  }

  /**
   * @param index 0-based number of the patient in the practice
   * @param nhsNumber the number dealt to the patient, null for one who has none
   */
  public Person person(int index, @Nullable String nhsNumber) {
    SplittableRandom random = random(index);
    Set<Trait> traits = traits(index, random);
    boolean female = random.nextInt(1000) < 506;
    LocalDate born = TODAY.minusDays(random.nextInt(1, 35_000));
    NameMaker names = new NameMaker(random, traits, female, born);
    RegistrationMaker care = new RegistrationMaker(random, traits, born);
    return new Person(
        nhsNumber == null ? null : new NhsNumber(nhsNumber, verification(traits, random)),
        "%06d".formatted(index + 1),
        names.names(),
        gender(female, random),
        birthDate(born, traits),
        new ContactDataMaker(random, traits, born).contactData(),
        care.speech(),
        care.registration(),
        care.death(),
        traits.contains(Trait.RESTRICTED),
        true);
  }

  private SplittableRandom random(int index) {
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index * 0xD1B54A32D192ED03L);
  }

  private static Set<Trait> traits(int index, SplittableRandom random) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (Trait trait : KINDS) {
      if (random.nextInt(1000) < trait.perMille) {
        traits.add(trait);
      }
    }
    if (index < KINDS.size()) {
      traits.clear();
      traits.add(KINDS.get(index));
    }
    return traits;
  }

  private static String verification(Set<Trait> traits, SplittableRandom random) {
    return traits.contains(Trait.UNVERIFIED_NUMBER) ? "0" + random.nextInt(2, 7) : "01";
  }

  private static String gender(boolean female, SplittableRandom random) {
    if (random.nextInt(1000) < 3) {
      return "other";
    }
    return female ? "female" : "male";
  }

  private static String birthDate(LocalDate born, Set<Trait> traits) {
    int length =
        traits.contains(Trait.BIRTH_YEAR_ONLY)
            ? 4
            : traits.contains(Trait.BIRTH_MONTH_ONLY) ? 7 : 10;
    return born.toString().substring(0, length);
  }
}
