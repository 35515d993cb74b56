package io.caregateway.routes.audit;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.checkpoint.Checkpoint;
import io.caregateway.safeguards.audit.checkpoint.CheckpointFolder;
import io.caregateway.safeguards.audit.checkpoint.Checkpoints;
import io.caregateway.safeguards.audit.checkpoint.SignedHead;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the folder of heads up to date; what could not be put there is put there later. */
public final class FolderCopies {

  private static final Logger LOG = LoggerFactory.getLogger(FolderCopies.class);

  private final Checkpoints checkpoints;
  private final @Nullable CheckpointFolder folder;
  private final Map<String, Long> copied = new ConcurrentHashMap<>();
  private final Set<String> forked = ConcurrentHashMap.newKeySet();

  FolderCopies(Checkpoints checkpoints, @Nullable CheckpointFolder folder) {
    this.checkpoints = checkpoints;
    this.folder = folder;
  }

  /**
   * @throws io.caregateway.safeguards.audit.checkpoint.FolderUnusable when it cannot be written
   */
  void bringUpToDate(OdsCode practice) {
    if (folder == null) {
      return;
    }
    for (SignedHead head : checkpoints.newest(practice)) {
      Checkpoint wanted = head.checkpoint();
      if (copied.getOrDefault(wanted.origin(), 0L) < wanted.size()) {
        put(folder, head);
      }
    }
  }

  private void put(CheckpointFolder into, SignedHead head) {
    String origin = head.checkpoint().origin();
    if (into.put(head, this::isKnown) == CheckpointFolder.Put.FORKED) {
      if (forked.add(origin)) {
        LOG.error(
            "The folder of checkpoints has a head of {} that the database does not know: the"
                + " database was changed or put back. Run audit verify.",
            origin);
      }
      return;
    }
    forked.remove(origin);
    copied.put(origin, head.checkpoint().size());
  }

  private boolean isKnown(Checkpoint there) {
    return checkpoints
        .at(there.practice(), there.log(), there.size())
        .filter(signed -> signed.checkpoint().root().equals(there.root()))
        .isPresent();
  }

  /** The logs whose head in the folder the database does not know. */
  public Set<String> forked() {
    return new TreeSet<>(forked);
  }
}
