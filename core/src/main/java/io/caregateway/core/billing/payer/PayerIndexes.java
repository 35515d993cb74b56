package io.caregateway.core.billing.payer;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.SearchTerms;
import io.caregateway.safeguards.encryption.BlindIndex;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The blind indexes by which a business or third party is found: the words of its name. */
final class PayerIndexes {

  private static final String NAME = "core.payer_name";

  /** As of patients' names: two letters at least, and twelve are as good as the word. */
  private static final int SHORTEST = 2;

  private static final int LONGEST = 12;

  private final BlindIndex index;

  PayerIndexes(BlindIndex index) {
    this.index = index;
  }

  /** Of every word of the name, and of every beginning of a word. */
  byte[][] of(OdsCode practice, String name) {
    return words(name)
        .flatMap(PayerIndexes::beginnings)
        .distinct()
        .map(term -> index.of(practice, NAME, term))
        .toArray(byte[][]::new);
  }

  /** Of what was typed: all its words have to be there, each at least begun. */
  byte[][] typed(OdsCode practice, String typed) {
    return words(typed)
        .map(word -> word.substring(0, Math.min(LONGEST, word.length())))
        .map(term -> index.of(practice, NAME, term))
        .toArray(byte[][]::new);
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(SearchTerms.family(text).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= SHORTEST);
  }

  private static Stream<String> beginnings(String word) {
    return IntStream.rangeClosed(SHORTEST, Math.min(LONGEST, word.length()))
        .mapToObj(length -> word.substring(0, length));
  }
}
