package io.caregateway.bench.limits;

import io.caregateway.bench.site.Postgres;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Hashes that PostgreSQL compares with those it holds, a page in a statement, on four connections.
 * The plan is the same with and without statistics.
 *
 * @param rows how many it holds, and compares
 */
public record ComparedHashes(Postgres postgres, int rows) implements Limit {

  private static final String DATABASE = "limits";
  private static final int CONNECTIONS = 4;
  private static final int PAGE = 250;
  private static final int HASH_BYTES = 32;

  /** Makes the database and fills it. */
  public static ComparedHashes filled(Postgres postgres, int rows) throws SQLException {
    postgres.create(DATABASE);
    postgres.execute(
        DATABASE,
        """
        create table held (practice text, key bytea, hash bytea, primary key (practice, key));
        insert into held
        select 'A90001', decode(lpad(to_hex(i), 64, '0'), 'hex'), decode(lpad(to_hex(i), 64, 'f'), 'hex')
        from generate_series(0, %d) i
        """
            .formatted(rows - 1));
    return new ComparedHashes(postgres, rows);
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
      for (int part = 0; part < CONNECTIONS; part++) {
        int first = part;
        parts.add(() -> compare(first));
      }
      long from = System.nanoTime();
      long equal = 0;
      for (Future<Long> part : threads.invokeAll(parts)) {
        equal += part.get();
      }
      if (equal != rows) {
        throw new IllegalStateException("%d of %d hashes were found".formatted(equal, rows));
      }
      return new Rate(rows, (System.nanoTime() - from) / 1e9);
    } finally {
      threads.shutdownNow();
    }
  }

  private long compare(int part) throws SQLException {
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
      for (int from = part * PAGE; from < rows; from += CONNECTIONS * PAGE) {
        int until = Math.min(rows, from + PAGE);
        statement.setArray(1, hashes(connection, from, until, (byte) 0));
        statement.setArray(2, hashes(connection, from, until, (byte) 0xff));
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          equal += row.getLong(1);
        }
      }
    }
    return equal;
  }

  /** As the rows above are made: a number in hexadecimal behind digits that are all alike. */
  private static Array hashes(Connection connection, int from, int until, byte filling)
      throws SQLException {
    byte[][] all = new byte[until - from][];
    for (int i = from; i < until; i++) {
      byte[] hash = new byte[HASH_BYTES];
      Arrays.fill(hash, filling);
      String digits = Integer.toHexString(i);
      char pad = filling == 0 ? '0' : 'f';
      String last = String.valueOf(pad).repeat(8 - digits.length()) + digits;
      ByteBuffer.wrap(hash).putInt(HASH_BYTES - Integer.BYTES, Integer.parseUnsignedInt(last, 16));
      all[i - from] = hash;
    }
    return connection.createArrayOf("bytea", all);
  }
}
