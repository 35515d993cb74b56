package io.caregateway.stubs.person;

import static io.caregateway.stubs.person.WordLists.pick;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** British addresses: real towns and outward postcodes, made-up streets and inward codes. */
public final class AddressMaker {

  /** The letters that inward codes use. */
  private static final String INWARD = "ABDEFGHJLNPQRSTUWXYZ";

  private AddressMaker() {}

  public static Address address(
      SplittableRandom random, String use, @Nullable String start, @Nullable String end) {
    List<String> place = pick(WordLists.PLACES, random);
    List<String> lines = new ArrayList<>();
    if (random.nextInt(100) < 18) {
      lines.add("Flat " + random.nextInt(1, 40));
    }
    lines.add(random.nextInt(1, 220) + " " + pick(WordLists.STREETS, random));
    String inward = "" + random.nextInt(10) + letter(random) + letter(random);
    String postcode = place.get(2) + " " + inward;
    return new Address(use, lines, place.get(0), place.get(1), postcode, start, end);
  }

  private static char letter(SplittableRandom random) {
    return INWARD.charAt(random.nextInt(INWARD.length()));
  }
}
