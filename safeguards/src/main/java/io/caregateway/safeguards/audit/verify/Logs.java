package io.caregateway.safeguards.audit.verify;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.checkpoint.NoteKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** All logs of one practice while they are walked. */
final class Logs {

  private final Connection connection;
  private final OdsCode practice;
  private final NoteKey key;
  private final Map<String, List<Heads.Head>> outside;
  private final Report report;
  private final Map<String, LogWalk> walks = new HashMap<>();

  Logs(
      Connection connection,
      OdsCode practice,
      NoteKey key,
      Map<String, List<Heads.Head>> outside,
      Report report) {
    this.connection = connection;
    this.practice = practice;
    this.key = key;
    this.outside = outside;
    this.report = report;
  }

  LogWalk of(String log) {
    return walks.computeIfAbsent(log, this::begin);
  }

  private LogWalk begin(String log) {
    Heads heads = new Heads(connection, practice, log, outside.getOrDefault(log, List.of()));
    return new LogWalk(practice + "/" + log, log, heads, key, report);
  }

  /**
   * Ends the walk through every log that there is, or was.
   *
   * @param after the number after the practice's last record
   */
  void end(long after) throws SQLException {
    Map<String, Long> grown = grown();
    TreeSet<String> all = new TreeSet<>(grown.keySet());
    all.addAll(walks.keySet());
    all.addAll(outside.keySet());
    for (String log : all) {
      of(log).end(grown.getOrDefault(log, 0L), after);
    }
  }

  /** How many leaves each log has had, as far as the database says. */
  private Map<String, Long> grown() throws SQLException {
    Map<String, Long> sizes = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select log, max(size) from (
              select log, size from audit.log where practice = ?
              union all select log, 0 from audit.checkpoint where practice = ?) l
            group by log
            """)) {
      query.setString(1, practice.value());
      query.setString(2, practice.value());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          sizes.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return sizes;
  }
}
