package io.caregateway.bench.limits;

import io.caregateway.bench.site.Postgres;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Hashes that PostgreSQL compares with those it holds, a page in a statement, on four connections.
 * The keys are hashes themselves, and the rows as wide as the product's patients, which are not
 * asked for in the order in which they lie. The plan is the same with and without statistics.
 *
 * @param pages of all rows; of each the key and the hash
 */
public record ComparedHashes(Postgres postgres, List<Page> pages) implements Limit {

  private static final String DATABASE = "limits";
  private static final int CONNECTIONS = 4;
  private static final int PAGE = 250;
  private static final double SECONDS = 2;

  private record Page(List<byte[]> keys, List<byte[]> hashes) {}

  /**
   * Makes the database and fills it.
   *
   * @param rows how many it holds
   */
  public static ComparedHashes filled(Postgres postgres, int rows)
      throws SQLException, GeneralSecurityException {
    postgres.create(DATABASE);
    postgres.execute(
        DATABASE,
        """
        create table held (
          practice text, key bytea, hash bytea, filling bytea, primary key (practice, key));
        insert into held
        select 'A90001', sha256(int4send(i)), sha256(sha256(int4send(i))),
          decode(repeat(md5(i::text), 56), 'hex')
        from generate_series(0, %d) i
        """
            .formatted(rows - 1));
    postgres.execute(DATABASE, "vacuum held");
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
    Collections.shuffle(order, new Random(1));
    List<Page> pages = new ArrayList<>();
    for (int from = 0; from < rows; from += PAGE) {
      List<Integer> numbers = order.subList(from, Math.min(rows, from + PAGE));
      List<byte[]> keys = numbers.stream().map(number -> key(sha256, number)).toList();
      pages.add(new Page(keys, keys.stream().map(sha256::digest).toList()));
    }
    return new ComparedHashes(postgres, List.copyOf(pages));
  }

  /** As {@code sha256(int4send(number))}. */
  private static byte[] key(MessageDigest sha256, int number) {
    return sha256.digest(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  @Override
  public String name() {
    return "compared hashes";
  }

  @Override
  public Rate measure() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      List<Callable<Long>> parts = new ArrayList<>();
      long from = System.nanoTime();
      for (int part = 0; part < CONNECTIONS; part++) {
        int first = part;
        parts.add(() -> compare(first, from));
      }
      long equal = 0;
      for (Future<Long> part : threads.invokeAll(parts)) {
        equal += part.get();
      }
      return new Rate(equal, since(from));
    } finally {
      threads.shutdownNow();
    }
  }

  private static double since(long from) {
    return (System.nanoTime() - from) / 1e9;
  }

  /** One page in four, and again from the first, until the time is over. */
  private long compare(int part, long started) throws SQLException {
    long equal = 0;
    try (Connection connection = postgres.connect(DATABASE);
        PreparedStatement statement =
            connection.prepareStatement(
                """
                select count(*) from unnest(?, ?) as w(key, hash)
                cross join lateral (
                  select h.hash from held h
                  where h.practice = 'A90001' and h.key = w.key offset 0) found
                where found.hash = w.hash
                """)) {
      for (int n = part; since(started) < SECONDS; n = next(n, part)) {
        Page page = pages.get(n);
        statement.setArray(1, bytes(connection, page.keys()));
        statement.setArray(2, bytes(connection, page.hashes()));
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          if (row.getLong(1) != page.keys().size()) {
            throw new IllegalStateException("Hashes were not found");
          }
        }
        equal += page.keys().size();
      }
    }
    return equal;
  }

  private static Array bytes(Connection connection, List<byte[]> values) throws SQLException {
    return connection.createArrayOf("bytea", values.toArray(byte[][]::new));
  }

  private int next(int page, int part) {
    return page + CONNECTIONS < pages.size() ? page + CONNECTIONS : part;
  }
}
