package io.caregateway.safeguards.rollover;

import io.caregateway.safeguards.ModuleLists;
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
    return new SealedColumns(
        ModuleLists.lines(FILE).stream()
            .map(SealedColumn::parse)
            .sorted(Comparator.comparing(SealedColumn::name))
            .toList());
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
