package io.caregateway.database;

import io.caregateway.database.DatabaseException.HomeNotWritable;
import io.caregateway.database.DatabaseException.PortInUse;
import io.caregateway.database.DatabaseSettings.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that holds a PostgreSQL with its data. The first process that opens it owns it and runs
 * the server; every other one is handed the way to the running server.
 *
 * <p>The server listens on 127.0.0.1 only and wants a password (SCRAM-SHA-256) from everybody, from
 * its first moment on.
 */
public final class DatabaseHome implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseHome.class);
  private static final int PORTS_TO_TRY = 5;

  private final Path folder;
  private final HomePasswords passwords;
  private final int port;
  private final @Nullable Ownership ownership;

  private record Ownership(HomeLock lock, PostgresCluster cluster) {}

  private DatabaseHome(
      Path folder, HomePasswords passwords, int port, @Nullable Ownership ownership) {
    this.folder = folder;
    this.passwords = passwords;
    this.port = port;
    this.ownership = ownership;
  }

  /** As {@link #open(Path, HomeOptions)} with the standard options. */
  public static DatabaseHome open(Path folder) {
    return open(folder, HomeOptions.standard());
  }

  /**
   * Starts the database of this folder, or finds the one that runs.
   *
   * @throws DatabaseException with a sentence that says what to do
   */
  public static DatabaseHome open(Path folder, HomeOptions options) {
    Path home = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(home);
      Optional<HomeLock> lock = HomeLock.tryAcquire(home);
      return lock.isPresent() ? own(home, options, lock.get()) : RunningHome.await(home, options);
    } catch (IOException e) {
      throw new HomeNotWritable(home, e);
    }
  }

  static DatabaseHome joined(Path home, HomePasswords passwords, int port) {
    return new DatabaseHome(home, passwords, port, null);
  }

  static DatabaseHome own(Path home, HomeOptions options, HomeLock lock) throws IOException {
    boolean opened = false;
    try {
      RunningHome.forget(home);
      Path cache =
          Optional.ofNullable(options.binaries()).orElse(home.resolve("postgres-programs"));
      PostgresProgram programs = new PostgresProgram(PostgresBinaries.unpack(cache));
      PostgresCluster cluster =
          new PostgresCluster(programs, home.resolve("postgres"), home.resolve("postgres.log"));
      HomePasswords passwords = prepare(home, cluster, options);
      int port = start(cluster, options);
      DatabaseHome result = new DatabaseHome(home, passwords, port, new Ownership(lock, cluster));
      try {
        Roles.create(passwords.administrator(), result.settings());
        RunningHome.announce(home, port);
        opened = true;
      } finally {
        if (!opened) {
          cluster.stop();
        }
      }
      LOG.info("PostgreSQL runs on 127.0.0.1:{} with its data in {}", port, cluster.data());
      return result;
    } finally {
      if (!opened) {
        lock.close();
      }
    }
  }

  /** How to log in to this database. */
  public DatabaseSettings settings() {
    return passwords.settings(port);
  }

  /** The superuser, for maintenance: daily work goes through the three roles. */
  public Login administrator() {
    return passwords.administrator();
  }

  public int port() {
    return port;
  }

  public Path folder() {
    return folder;
  }

  /** Whether this process runs the server. If not, another live process does. */
  public boolean owned() {
    return ownership != null;
  }

  /** Stops the server if this process runs it. Closing twice is harmless. */
  @Override
  public void close() {
    if (ownership == null) {
      return;
    }
    try (HomeLock held = ownership.lock()) {
      if (held.isOpen()) {
        RunningHome.forget(folder);
        ownership.cluster().stop();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HomePasswords prepare(Path home, PostgresCluster cluster, HomeOptions options)
      throws IOException {
    boolean known = cluster.exists();
    if (known) {
      cluster.stopOrphan();
    }
    if (options.port() != 0) {
      ServerSettings.requireFree(options.port());
    }
    if (known) {
      HomePasswords kept = HomePasswords.read(home);
      cluster.requireSameVersion();
      return kept;
    }
    HomePasswords fresh = HomePasswords.generate();
    fresh.write(home);
    cluster.create(fresh.superuser(), options.durable());
    return fresh;
  }

  private static int start(PostgresCluster cluster, HomeOptions options) throws IOException {
    if (options.port() != 0) {
      cluster.start(new ServerSettings(options.port(), options.durable()));
      return options.port();
    }
    for (int left = PORTS_TO_TRY; ; left--) {
      int port = ServerSettings.freePort();
      try {
        cluster.start(new ServerSettings(port, options.durable()));
        return port;
      } catch (PortInUse e) {
        if (left == 1) {
          throw e;
        }
        LOG.debug("port {} was taken meanwhile", port);
      }
    }
  }
}
