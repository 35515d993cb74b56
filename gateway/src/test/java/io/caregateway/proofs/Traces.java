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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for words in files of any kind, as plain bytes; Artemis writes two for a character. */
final class Traces {

  private static final List<Charset> FORMS = List.of(UTF_8, UTF_16LE, UTF_16BE);

  /** A word as it may be written. */
  private static final class Form {

    final String word;
    private final byte[] bytes;

    Form(String word, byte[] bytes) {
      this.word = word;
      this.bytes = bytes;
    }

    boolean isAt(int place, byte[] content) {
      int end = place + bytes.length;
      return end <= content.length && Arrays.equals(content, place, end, bytes, 0, bytes.length);
    }
  }

  /** By their first two bytes, so that a file is gone through once for all of them. */
  private final Map<Integer, List<Form>> forms = new HashMap<>();

  private final boolean[] begins = new boolean[1 << Short.SIZE];

  private Traces(List<String> words) {
    for (String word : words) {
      for (Charset charset : FORMS) {
        byte[] bytes = word.getBytes(charset);
        int beginning = beginning(bytes, 0);
        begins[beginning] = true;
        forms.computeIfAbsent(beginning, one -> new ArrayList<>()).add(new Form(word, bytes));
      }
    }
  }

  /** The files below a folder, or the one file, that hold one of the words. */
  static List<String> of(List<String> words, Path place) throws IOException {
    Traces traces = new Traces(words);
    List<String> found = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(place)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Set<String> held = traces.heldBy(Files.readAllBytes(file));
        words.stream().filter(held::contains).forEach(word -> found.add(file + ": " + word));
      }
    }
    return found;
  }

  private Set<String> heldBy(byte[] content) {
    Set<String> held = new HashSet<>();
    for (int i = 0; i + 1 < content.length; i++) {
      int beginning = beginning(content, i);
      if (begins[beginning]) {
        for (Form form : forms.getOrDefault(beginning, List.of())) {
          if (form.isAt(i, content)) {
            held.add(form.word);
          }
        }
      }
    }
    return held;
  }

  private static int beginning(byte[] content, int place) {
    return ((content[place] & 0xff) << Byte.SIZE) | (content[place + 1] & 0xff);
  }
}
