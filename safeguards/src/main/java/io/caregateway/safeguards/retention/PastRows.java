package io.caregateway.safeguards.retention;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.ModuleLists;
import io.caregateway.safeguards.encryption.BlindIndex;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table whose rows are deleted some time after they were of use. Every such table is in a file
 * {@code db/past.txt} beside the scripts that make it: retention knows no other.
 *
 * @param table with its schema
 * @param since SQL over the row: since when its time runs; null while it does not
 * @param held SQL over the row, true where it stays although its time is over: because somebody is
 *     held, with {@code :patients} as their ids and {@code :users} as keyed hashes; or because it
 *     is still of use
 * @param users how the table's keyed hashes of users are made
 */
public record PastRows(String table, Keep keep, String since, String held, List<UserIndex> users) {

  private static final String FILE = "db/past.txt";
  private static final int PARTS = 5;

  /**
   * A keyed hash of a user.
   *
   * @param field of the blind index
   * @param form what is hashed, with {@code %s} for the user id
   */
  public record UserIndex(String field, String form) {

    byte[] of(OdsCode practice, BlindIndex index, String user) {
      return index.of(practice, field, form.formatted(user));
    }
  }

  /** What the class path tells. */
  public static List<PastRows> onClassPath() {
    return ModuleLists.lines(FILE).stream()
        .map(PastRows::parse)
        .sorted(Comparator.comparing(PastRows::table).reversed())
        .toList();
  }

  static PastRows parse(String line) {
    List<String> parts = Stream.of(line.split(";", -1)).map(String::strip).toList();
    if (parts.size() != PARTS) {
      throw new IllegalStateException("This line of a db/past.txt is incomplete: " + line);
    }
    List<UserIndex> users =
        Stream.of(parts.get(4).split(","))
            .map(String::strip)
            .filter(user -> !user.isEmpty())
            .map(user -> user.split(" ", 2))
            .map(user -> new UserIndex(user[0], user[1]))
            .toList();
    return new PastRows(
        parts.get(0), Keep.valueOf(parts.get(1)), parts.get(2), parts.get(3), users);
  }

  /** The keyed hashes of these users, as the table has them. */
  byte[][] indexes(OdsCode practice, BlindIndex index, Held held) {
    return users.stream()
        .flatMap(kind -> held.users().stream().map(user -> kind.of(practice, index, user)))
        .toArray(byte[][]::new);
  }
}
