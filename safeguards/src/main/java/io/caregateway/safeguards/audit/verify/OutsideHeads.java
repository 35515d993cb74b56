package io.caregateway.safeguards.audit.verify;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.checkpoint.Checkpoint;
import io.caregateway.safeguards.audit.checkpoint.NoteUnreadable;
import io.caregateway.safeguards.audit.checkpoint.SignedNote;
import io.caregateway.safeguards.audit.verify.Heads.Head;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Signed heads from a folder outside of the database. They must be read before the database is:
 * what is signed meanwhile would look as if it were cut off.
 */
public final class OutsideHeads {

  /** No folder. */
  public static final OutsideHeads NONE = new OutsideHeads();

  private static final int DEPTH = 4;
  private static final String ENDING = ".checkpoint";

  private final Map<OdsCode, Map<String, List<Head>>> heads = new HashMap<>();
  private final List<Path> unreadable = new ArrayList<>();

  private OutsideHeads() {}

  /**
   * Reads all files that end in {@code .checkpoint}.
   *
   * @throws UncheckedIOException when the folder cannot be read
   */
  public static OutsideHeads in(Path folder) {
    OutsideHeads found = new OutsideHeads();
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      files
          .filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
          .forEach(found::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found
        .heads
        .values()
        .forEach(
            logs -> logs.values().forEach(list -> list.sort(Comparator.comparing(Head::size))));
    return found;
  }

  private void read(Path file) {
    try {
      if (Files.size(file) > SignedNote.MOST_CHARACTERS) {
        unreadable.add(file);
        return;
      }
      String note = Files.readString(file);
      Checkpoint said = Checkpoint.of(SignedNote.parse(note));
      heads
          .computeIfAbsent(said.practice(), practice -> new HashMap<>())
          .computeIfAbsent(said.log().toString(), log -> new ArrayList<>())
          .add(new Head(said.size(), note, true));
    } catch (NoteUnreadable | CharacterCodingException e) {
      unreadable.add(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whose heads there are. */
  public Set<OdsCode> practices() {
    return heads.keySet();
  }

  /** The files that are no signed heads. */
  public List<Path> unreadable() {
    return List.copyOf(unreadable);
  }

  Map<String, List<Head>> of(OdsCode practice) {
    return heads.getOrDefault(practice, Map.of());
  }
}
