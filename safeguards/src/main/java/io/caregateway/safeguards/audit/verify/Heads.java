package io.caregateway.safeguards.audit.verify;

import io.caregateway.feed.OdsCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The heads of one log, the smallest first: those in the database and those from outside. */
final class Heads {

  private static final int PAGE = 200;

  /**
   * A head to hold the log against.
   *
   * @param size as its place says; what the note says is still to be seen
   * @param outside whether it comes from the folder
   */
  record Head(long size, String note, boolean outside) {}

  private final Connection connection;
  private final OdsCode practice;
  private final String log;
  private final Deque<Head> outside;
  private final Deque<Head> page = new ArrayDeque<>();
  private long read = -1;
  private boolean more = true;

  /**
   * @param outside the smallest first
   */
  Heads(Connection connection, OdsCode practice, String log, List<Head> outside) {
    this.connection = connection;
    this.practice = practice;
    this.log = log;
    this.outside = new ArrayDeque<>(outside);
  }

  /** Takes all that are of this size or smaller. */
  List<Head> upTo(long size) throws SQLException {
    List<Head> due = new ArrayList<>();
    while (hasKept(size)) {
      due.add(page.remove());
    }
    while (!outside.isEmpty() && outside.element().size() <= size) {
      due.add(outside.remove());
    }
    return due;
  }

  private boolean hasKept(long size) throws SQLException {
    if (page.isEmpty() && more) {
      fill();
    }
    return !page.isEmpty() && page.element().size() <= size;
  }

  private void fill() throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select size, note from audit.checkpoint
            where practice = ? and log = ? and size > ? order by size limit ?
            """)) {
      query.setString(1, practice.value());
      query.setString(2, log);
      query.setLong(3, read);
      query.setInt(4, PAGE);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          read = rows.getLong(1);
          page.add(new Head(read, rows.getString(2), false));
        }
      }
    }
    more = page.size() == PAGE;
  }
}
