package io.caregateway.certsdev;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "certs-dev",
    sortOptions = false,
    description = {
      "Writes a whole development PKI into a folder, as PEM and PKCS#12: certificate",
      "authorities, server, machines, smartcards, SAML and OAuth keys, trust stores,",
      "revocation lists. Run again, it keeps what is still valid and renews the rest.",
      "For development and tests only: every private key lies in the folder.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:done", " 1:failed", " 2:wrong use, or the folder cannot be used"})
final class WriteCommand implements Callable<Integer> {
  private final BiFunction<Path, Options, DevelopmentPki> write;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "the folder, made where it is missing; its README.md says what is what")
  private Path out = Path.of("");

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description =
          "a further DNS name or IP address of the server, besides localhost, 127.0.0.1 and ::1;"
              + " may be given several times")
  private List<String> hosts = List.of();

  @Option(
      names = "--crl-base",
      paramLabel = "URL",
      description =
          "where the crl folder will be served, such as http://127.0.0.1:9000/crl; written into"
              + " every issued certificate (default: no address in them)")
  private @Nullable URI crlBase;

  @Option(
      names = "--revoke",
      paramLabel = "NAME",
      description =
          "puts a certificate on its issuer's list, such as machines/billing-client, and leaves it"
              + " there; may be given several times")
  private Set<String> revoked = Set.of();

  WriteCommand(BiFunction<Path, Options, DevelopmentPki> write) {
    this.write = write;
  }

  @Override
  public Integer call() {
    var pki = write.apply(out, new Options(hosts, crlBase, revoked, Clock.systemUTC()));
    var terminal = Objects.requireNonNull(spec).commandLine().getOut();
    pki.written().forEach(terminal::println);
    terminal.println(
        "The development PKI is in %s: README.md says what is what, password.txt opens the PKCS#12 files."
            .formatted(pki.folder()));
    return CommandLine.ExitCode.OK;
  }

  static String sentence(Exception failure) {
    return failure instanceof Refusal
        ? String.valueOf(failure.getMessage())
        : "The certificates could not be made: " + failure;
  }
}
