package io.caregateway.proofs;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Looks for words in files of any kind, as plain bytes; Artemis writes two for a character. */
final class Traces {

  private static final List<Charset> FORMS = List.of(UTF_8, UTF_16LE, UTF_16BE);

  private Traces() {}

  /** The files below a folder, or the one file, that hold one of the words. */
  static List<String> of(List<String> words, Path place) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(place)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        byte[] content = Files.readAllBytes(file);
        for (String word : words) {
          if (FORMS.stream().anyMatch(form -> holds(content, word.getBytes(form)))) {
            found.add(file + ": " + word);
          }
        }
      }
    }
    return found;
  }

  private static boolean holds(byte[] content, byte[] word) {
    for (int i = 0; i + word.length <= content.length; i++) {
      if (content[i] == word[0]
          && Arrays.equals(content, i, i + word.length, word, 0, word.length)) {
        return true;
      }
    }
    return false;
  }
}
