package io.caregateway.bench.subject;

import io.caregateway.bench.site.Postgres;
import io.caregateway.bench.site.Program;
import io.caregateway.bench.site.Site;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A packaged peer on a database of its own, told of it by system properties. */
abstract class JpaPeer implements Subject {

  private final String name;
  private final Program program;
  private final Connection database;

  /**
   * @param options of the JVM, as {@code -Xmx512m}
   */
  JpaPeer(Site site, String name, String... options) throws Exception {
    Postgres postgres = site.postgres();
    String own = name.replace('-', '_');
    postgres.create(own);
    List<String> command = new ArrayList<>(List.of(Program.tool("java")));
    command.addAll(List.of(options));
    command.add("-Durl=" + postgres.url(own));
    command.add("-Duser=" + postgres.user());
    command.add("-Dpassword=" + postgres.password());
    command.addAll(List.of("-jar", site.peer(name).toString()));
    this.name = name;
    this.program = Program.start(site.folder().resolve(name + ".log"), command);
    this.database = postgres.connect(own);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long pid() {
    return program.pid();
  }

  /** Where it listens, as soon as it does; with a slash at the end. */
  URI address() throws Exception {
    return URI.create("http://127.0.0.1:%d/".formatted(program.port()));
  }

  /** One number from its database; each {@code ?} stands for the text. */
  long number(String sql, String... texts) throws SQLException {
    return Postgres.number(database, sql, texts);
  }

  @Override
  public void close() throws SQLException {
    database.close();
    program.close();
  }
}
