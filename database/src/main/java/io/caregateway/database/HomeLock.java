package io.caregateway.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says which live process owns a home. The operating system gives the lock back when the process
 * dies, however it dies.
 */
final class HomeLock implements AutoCloseable {

  /**
   * Homes owned by this process. Asked first, because closing a second channel on the lock file
   * would drop this process's own lock (POSIX fcntl).
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path home;
  private final FileChannel channel;

  private HomeLock(Path home, FileChannel channel) {
    this.home = home;
    this.channel = channel;
  }

  /** Empty when a live process, this one included, owns the home already. */
  static Optional<HomeLock> tryAcquire(Path home) throws IOException {
    Path real = home.toRealPath();
    if (!HELD_HERE.add(real)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    boolean acquired = false;
    try {
      channel =
          FileChannel.open(
              real.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      acquired = lock != null;
      return acquired ? Optional.of(new HomeLock(real, channel)) : Optional.empty();
    } finally {
      if (!acquired) {
        HELD_HERE.remove(real);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      HELD_HERE.remove(home);
    }
  }
}
