package io.caregateway.safeguards.audit.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A text and who signed it (C2SP signed-note).
 *
 * @param text what is signed; ends with a line feed
 */
public record SignedNote(String text, List<Line> signatures) {

  /** Longer ones are not read. */
  public static final int MOST_CHARACTERS = 64 * 1024;

  private static final String DASH = "\u2014 ";

  /**
   * One signature.
   *
   * @param name of the key
   * @param bytes four bytes id of the key, then the signature in Base64
   */
  public record Line(String name, String bytes) {}

  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /**
   * @throws NoteUnreadable when it is no signed note
   */
  public static SignedNote parse(String note) {
    int end = note.lastIndexOf("\n\n");
    if (note.length() > MOST_CHARACTERS
        || end < 0
        || !note.endsWith("\n")
        || end + 2 == note.length()) {
      throw new NoteUnreadable();
    }
    List<Line> lines = new ArrayList<>();
    for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
      int space = line.lastIndexOf(' ');
      if (!line.startsWith(DASH) || space <= DASH.length()) {
        throw new NoteUnreadable();
      }
      lines.add(new Line(line.substring(DASH.length(), space), line.substring(space + 1)));
    }
    return new SignedNote(note.substring(0, end + 1), lines);
  }

  byte[] signed() {
    return text.getBytes(UTF_8);
  }

  static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new NoteUnreadable();
    }
  }

  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(line -> note.append(DASH + line.name() + " " + line.bytes()).append('\n'));
    return note.toString();
  }
}
