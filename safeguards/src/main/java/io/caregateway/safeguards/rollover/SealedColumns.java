package io.caregateway.safeguards.rollover;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All sealed columns of the house, whichever part of it runs: each module names its own.
 *
 * @param all in an order that stays
 */
public record SealedColumns(List<SealedColumn> all) {

  private static final String FILE = "db/sealed.txt";

  /** What the class path tells. */
  public static SealedColumns onClassPath() {
    List<SealedColumn> found = new ArrayList<>();
    try {
      for (URL file : Collections.list(SealedColumns.class.getClassLoader().getResources(FILE))) {
        try (InputStream in = file.openStream()) {
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(SealedColumn::parse)
              .forEach(found::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SealedColumns(
        found.stream().sorted(Comparator.comparing(SealedColumn::name)).toList());
  }

  SealedColumn first() {
    return all.get(0);
  }

  /** The one after that; none after the last, or where that one is known no more. */
  Optional<SealedColumn> after(SealedColumn column) {
    int next = all.indexOf(column) + 1;
    return next == 0 || next == all.size() ? Optional.empty() : Optional.of(all.get(next));
  }

  Optional<SealedColumn> named(String name) {
    return all.stream().filter(column -> column.name().equals(name)).findFirst();
  }
}
