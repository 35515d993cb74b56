package io.caregateway.safeguards.encryption;

import java.util.Comparator;

/**
 * A key-encryption key among others of its place.
 *
 * @param name what wrapped keys remember it by, unlike every other's
 * @param number counts the keys of one place, from 1; the newest has the greatest
 */
record NamedKey(String name, int number, RootKey root) {

  static final Comparator<NamedKey> NEWEST_FIRST =
      Comparator.comparingInt(NamedKey::number).reversed();

  /** The alias of the key with this number: the first has the plain one. */
  static String alias(String first, int number) {
    return number == 1 ? first : first + "-" + number;
  }

  /** The number that an alias says, 0 where it is none of these keys. */
  static int numberIn(String first, String alias) {
    if (alias.equals(first)) {
      return 1;
    }
    String said = alias.startsWith(first + "-") ? alias.substring(first.length() + 1) : "";
    return said.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(said) : 0;
  }
}
