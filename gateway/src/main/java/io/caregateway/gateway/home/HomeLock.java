package io.caregateway.gateway.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Held by the one process that serves from a home. The operating system gives it back when the
 * process dies, however it dies.
 */
public final class HomeLock implements AutoCloseable {

  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws HomeInUse when a live process holds it
   */
  public static HomeLock take(Home home) {
    Path file = home.folder().resolve("gateway.lock");
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new HomeNotWritable(home.folder(), e);
    }
    if (!locked(channel)) {
      closeQuietly(channel);
      throw HomeInUse.byServer(home.folder());
    }
    return new HomeLock(channel);
  }

  private static boolean locked(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (IOException | OverlappingFileLockException e) {
      // held by another process, or by another server in this one
      return false;
    }
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException("a lock file does not close", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
