package io.caregateway.bench.site;

import io.caregateway.bench.pages.PageServer;
import java.nio.file.Path;

/**
 * What every subject stands on.
 *
 * @param folder where all of it lies
 * @param root the project
 * @param secure the clinical systems, with mutual TLS
 * @param plain the same without
 */
public record Site(
    Path folder, Path root, Postgres postgres, Pki pki, PageServer secure, PageServer plain)
    implements AutoCloseable {

  public static Site open(Path folder, Path root) throws Exception {
    Pki pki = Pki.write(folder.resolve("certs"), app(root, "certs-dev"));
    return new Site(
        folder,
        root,
        new Postgres(folder.resolve("database")),
        pki,
        PageServer.mutualTls(pki.server()),
        PageServer.plain());
  }

  /** A packaged part of the product. */
  public Path app(String module) {
    return app(root, module);
  }

  /** A packaged peer. */
  public Path peer(String module) {
    return root.resolve("bench")
        .resolve(module)
        .resolve("target/app")
        .resolve("bench-" + module + ".jar");
  }

  private static Path app(Path root, String module) {
    return root.resolve(module).resolve("target/app").resolve(module + ".jar");
  }

  @Override
  public void close() {
    secure.close();
    plain.close();
    postgres.close();
  }
}
