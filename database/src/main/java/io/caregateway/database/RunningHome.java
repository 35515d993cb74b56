package io.caregateway.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** How the owner of a home tells other processes where its server listens. */
final class RunningHome {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long POLL_MILLIS = 100;

  private RunningHome() {}

  static void announce(Path home, int port) throws IOException {
    OwnerOnlyFile.write(file(home), "port=" + port + System.lineSeparator());
  }

  static void forget(Path home) throws IOException {
    Files.deleteIfExists(file(home));
  }

  /** Waits until the owner's server answers; takes the home over should the owner have gone. */
  static DatabaseHome await(Path home, HomeOptions options) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<DatabaseHome> running = find(home);
      if (running.isPresent()) {
        return running.get();
      }
      Optional<HomeLock> lock = HomeLock.tryAcquire(home);
      if (lock.isPresent()) {
        return DatabaseHome.own(home, options, lock.get());
      }
      pause();
    }
    throw new DatabaseException.HomeBusy(home);
  }

  private static Optional<DatabaseHome> find(Path home) throws IOException {
    if (!Files.exists(file(home))) {
      return Optional.empty();
    }
    Properties announced = new Properties();
    announced.load(new StringReader(Files.readString(file(home))));
    int port = Integer.parseInt(announced.getProperty("port", "0"));
    DatabaseHome found = DatabaseHome.joined(home, HomePasswords.read(home), port);
    return answers(found.settings()) ? Optional.of(found) : Optional.empty();
  }

  private static boolean answers(DatabaseSettings settings) {
    try (Connection connection =
        DriverManager.getConnection(
            settings.url(), settings.run().user(), settings.run().password())) {
      return connection.isValid(0);
    } catch (SQLException e) {
      // the file of an owner that is gone, or of one that is about to stop
      return false;
    }
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the database");
    }
  }

  private static Path file(Path home) {
    return home.resolve("postgres.properties");
  }
}
