package io.caregateway.stubs.person;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** The words that patients are made of, one per line in the files beside this class. */
final class WordLists {

  static final List<String> GIVEN_FEMALE = load("given-female.txt");
  static final List<String> GIVEN_MALE = load("given-male.txt");
  static final List<String> FAMILIES = load("families.txt");
  static final List<String> STREETS = load("streets.txt");

  /** Town, county, outward part of the postcode. */
  static final List<List<String>> PLACES = columns("places.txt");

  /** Code, display. */
  static final List<List<String>> LANGUAGES = columns("languages.txt");

  private WordLists() {}

  static <T> T pick(List<T> words, SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }

  private static List<List<String>> columns(String file) {
    return load(file).stream().map(line -> List.of(line.split("\\|", -1))).toList();
  }

  private static List<String> load(String file) {
    try (InputStream in = WordLists.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The word list " + file + " is missing from this build.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The word list " + file + " cannot be read.", e);
    }
  }
}
