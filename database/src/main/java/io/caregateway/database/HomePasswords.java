package io.caregateway.database;

import io.caregateway.database.DatabaseSettings.Login;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The generated passwords of a home's four roles, kept in an owner-only file. */
record HomePasswords(String superuser, String migrate, String run, String purge) {

  static final String SUPERUSER = "postgres";
  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Path file(Path home) {
    return home.resolve("postgres-passwords.properties");
  }

  static HomePasswords generate() {
    return new HomePasswords(fresh(), fresh(), fresh(), fresh());
  }

  /** Reads what an earlier start has kept. */
  static HomePasswords read(Path home) throws IOException {
    Path file = file(home);
    if (!Files.exists(file)) {
      throw new DatabaseException.PasswordsMissing(file);
    }
    Properties kept = new Properties();
    kept.load(new StringReader(Files.readString(file)));
    return new HomePasswords(
        required(kept, "superuser", file),
        required(kept, "migrate", file),
        required(kept, "run", file),
        required(kept, "purge", file));
  }

  void write(Path home) throws IOException {
    OwnerOnlyFile.write(
        file(home),
        "superuser=%s%nmigrate=%s%nrun=%s%npurge=%s%n".formatted(superuser, migrate, run, purge));
  }

  Login administrator() {
    return new Login(SUPERUSER, superuser);
  }

  DatabaseSettings settings(int port) {
    return new DatabaseSettings(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + Roles.DATABASE,
        new Login(Roles.MIGRATE, migrate),
        new Login(Roles.RUN, run),
        new Login(Roles.PURGE, purge));
  }

  @Override
  public String toString() {
    return "HomePasswords";
  }

  private static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String required(Properties kept, String name, Path file) {
    String value = kept.getProperty(name, "");
    if (value.isEmpty()) {
      throw new DatabaseException.PasswordsMissing(file);
    }
    return value;
  }
}
