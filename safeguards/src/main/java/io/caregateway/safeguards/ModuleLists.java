package io.caregateway.safeguards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists of which each module has its part on the class path, under the same name. */
public final class ModuleLists {

  private ModuleLists() {}

  /**
   * The lines of all parts, without empty ones and those that begin with {@code #}.
   *
   * @param file as {@code db/sealed.txt}
   */
  public static List<String> lines(String file) {
    List<String> lines = new ArrayList<>();
    try {
      for (URL part : Collections.list(ModuleLists.class.getClassLoader().getResources(file))) {
        try (InputStream in = part.openStream()) {
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .forEach(lines::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
