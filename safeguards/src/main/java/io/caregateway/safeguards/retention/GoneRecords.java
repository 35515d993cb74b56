package io.caregateway.safeguards.retention;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.WrittenRecord;
import io.caregateway.safeguards.audit.checkpoint.NoteKey;
import io.caregateway.safeguards.audit.verify.TakenAway;
import io.caregateway.safeguards.retention.Archive.Part;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Tells a verification which records are gone rightly, by signed notes and by what is archived. */
public final class GoneRecords implements TakenAway {

  private final Archive archive;
  private final NoteKey key;

  /**
   * @param key by which this site's notes are checked
   */
  public GoneRecords(Archive archive, NoteKey key) {
    this.archive = archive;
    this.key = key;
  }

  @Override
  public Fates of(Connection connection, OdsCode practice) {
    JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    return new Gone(
        practice, Erasures.all(jdbc, practice, key), archive.parts(jdbc, practice), archive);
  }

  /** One practice's; holds one file of each log at a time. */
  private static final class Gone implements Fates {

    /** A file that is open; without commitments where it cannot be read. */
    private record Open(Part part, @Nullable Map<Long, byte[]> commitments) {}

    private final OdsCode practice;
    private final Map<String, Ranges> erased;
    private final List<Part> parts;
    private final Archive archive;
    private final Map<String, Open> open = new HashMap<>();

    Gone(OdsCode practice, Map<String, Ranges> erased, List<Part> parts, Archive archive) {
      this.practice = practice;
      this.erased = erased;
      this.parts = parts;
      this.archive = archive;
    }

    @Override
    public Fate of(String log, long leaf, long seq, byte[] commitment) {
      Open last = open.get(log);
      Fate there = last == null ? Fate.GONE : in(last, seq, commitment);
      if (there == Fate.ARCHIVED) {
        return there;
      }
      Ranges gone = erased.get(log);
      return gone != null && gone.contains(leaf) ? Fate.ERASED : archived(log, seq, commitment);
    }

    private Fate archived(String log, long seq, byte[] commitment) {
      Fate best = Fate.GONE;
      for (Part part : parts) {
        if (part.log().equals(log) && part.mayHold(seq)) {
          Open opened = open(part);
          Fate fate = in(opened, seq, commitment);
          if (fate == Fate.ARCHIVED) {
            open.put(log, opened);
            return fate;
          }
          best = fate == Fate.GONE ? best : fate;
        }
      }
      return best;
    }

    private Open open(Part part) {
      Open last = open.get(part.log());
      if (last != null && last.part().id().equals(part.id())) {
        return last;
      }
      Optional<List<WrittenRecord>> records = archive.read(practice, part);
      Map<Long, byte[]> commitments = new HashMap<>();
      records.ifPresent(
          all -> all.forEach(record -> commitments.put(record.seq(), record.commitment())));
      Open opened = new Open(part, records.isPresent() ? commitments : null);
      open.put(part.log(), opened);
      return opened;
    }

    private static Fate in(Open file, long seq, byte[] commitment) {
      if (file.commitments() == null) {
        return file.part().mayHold(seq) ? Fate.ARCHIVE_CHANGED : Fate.GONE;
      }
      byte[] there = file.commitments().get(seq);
      if (there == null) {
        return Fate.GONE;
      }
      return MessageDigest.isEqual(there, commitment) ? Fate.ARCHIVED : Fate.ARCHIVE_CHANGED;
    }
  }
}
