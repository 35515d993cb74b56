package io.caregateway.database;

/**
 * Where the database is and how each of the three roles logs in.
 *
 * @param url JDBC address, {@code jdbc:postgresql://host:port/database}
 * @param migrate owns every schema; used while starting, and to copy all of it
 * @param run does the daily work; may neither change a schema nor switch row-level security off
 * @param purge removes what retention has ended; has no other rights
 */
public record DatabaseSettings(String url, Login migrate, Login run, Login purge) {

  public DatabaseSettings {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(
          "The database address must start with jdbc:postgresql: and name a PostgreSQL server.");
    }
  }

  /** A role's name and password. Its text form never shows the password. */
  public record Login(String user, String password) {

    @Override
    public String toString() {
      return user;
    }
  }
}
