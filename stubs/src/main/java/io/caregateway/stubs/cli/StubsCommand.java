package io.caregateway.stubs.cli;

import com.github.tomakehurst.wiremock.common.FatalStartupException;
import io.caregateway.stubs.ClinicalStubs;
import io.caregateway.stubs.ClinicalSystem;
import io.caregateway.stubs.StubSettings;
import io.caregateway.stubs.idp.PracticeIdp;
import io.caregateway.stubs.idp.PracticeIdpEndpoint;
import io.caregateway.stubs.spine.people.SpineDirectory;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code java -jar stubs.jar}: serves until the process is stopped. */
@Command(
    name = "stubs",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Clinical systems, practices' sign-on and the Spine to test against, until the process is"
            + " stopped.")
public final class StubsCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "9000",
      description = "Port to listen on (default ${DEFAULT-VALUE}; 0 takes a free one).")
  private int port;

  @Option(
      names = "--address",
      paramLabel = "IP",
      defaultValue = "127.0.0.1",
      description =
          "Address to listen on (default ${DEFAULT-VALUE}). 0.0.0.0 opens the stubs and what breaks"
              + " them to the network: for a container.")
  private String address = "127.0.0.1";

  @Option(
      names = "--patients",
      paramLabel = "N",
      defaultValue = "2000",
      description = "How many patients to make for each practice (default ${DEFAULT-VALUE}).")
  private int patients;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same seed makes the same patients (default ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--practice",
      paramLabel = "ODS=emis|tpp",
      description = "Serve this practice; may be repeated (default A81001=emis and B82002=tpp).")
  private Map<String, ClinicalSystem> practices = new LinkedHashMap<>();

  @Option(
      names = "--folder",
      paramLabel = "ODS=DIR",
      description =
          "Serve the Patient payloads (JSON, XML) of this folder as the practice's patients;"
              + " may be repeated.")
  private Map<String, Path> folders = new LinkedHashMap<>();

  @Option(
      names = "--client-key",
      paramLabel = "FILE",
      description =
          "PEM file of the public key that TPP-style client assertions are signed with."
              + " Without it their signature is not checked.")
  private @Nullable Path clientKey;

  @Mixin private SignOnOptions signOn = new SignOnOptions();

  @Spec private @Nullable CommandSpec spec;

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new StubsCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(StubsCommand::refuse);
  }

  /** One sentence, and where to read on. */
  private static int refuse(ParameterException e, String[] args) {
    e.getCommandLine().getErr().println(e.getMessage() + " See stubs --help.");
    return CommandLine.ExitCode.USAGE;
  }

  @Override
  public Integer call() throws InterruptedException {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    PracticeIdp idp = signOn.identityProvider(line);
    StubSettings settings =
        settings(line)
            .endpoint(new PracticeIdpEndpoint(idp))
            .spine(SpineDirectory.demo(), signOn.spineClient(line));
    try (ClinicalStubs stubs = settings.start()) {
      idp.servedAt(signOn.addressForBrowsers(stubs.baseUrl()));
      stubs.spine().servedAt(signOn.addressForBrowsers(stubs.baseUrl()));
      ready(line.getOut(), stubs, idp);
      new CountDownLatch(1).await();
      return CommandLine.ExitCode.OK;
    } catch (FatalStartupException e) {
      throw new ParameterException(
          line, "Port " + port + " is in use: stop what uses it, or give another --port.");
    }
  }

  private StubSettings settings(CommandLine line) {
    if (patients < 0 || patients > 110_000) {
      throw new ParameterException(line, "--patients takes a number from 0 to 110000.");
    }
    if (!isOurs(address)) {
      throw new ParameterException(
          line, "--address: " + address + " is no address of this machine; give another.");
    }
    StubSettings settings =
        ClinicalStubs.with().address(address).port(port).patients(patients).seed(seed);
    if (!practices.isEmpty()) {
      settings = settings.practices(practices);
    }
    for (Map.Entry<String, Path> folder : folders.entrySet()) {
      if (!settings.practices().containsKey(folder.getKey())) {
        throw new ParameterException(
            line, "--folder names " + folder.getKey() + ": name it with --practice too.");
      }
      if (!Files.isDirectory(folder.getValue())) {
        throw new ParameterException(line, "--folder: " + folder.getValue() + " is no folder.");
      }
      settings = settings.folder(folder.getKey(), folder.getValue());
    }
    return clientKey == null ? settings : settings.clientKey(PublicKeyFile.read(line, clientKey));
  }

  private static boolean isOurs(String address) {
    try {
      InetAddress wanted = InetAddress.getByName(address);
      return wanted.isAnyLocalAddress() || NetworkInterface.getByInetAddress(wanted) != null;
    } catch (UnknownHostException | SocketException e) {
      return false;
    }
  }

  private static void ready(PrintWriter out, ClinicalStubs stubs, PracticeIdp idp) {
    stubs.odsCodes().forEach(ods -> out.println("  " + ods + "  " + stubs.fhirBase(ods)));
    idp.settings()
        .staff()
        .practices()
        .forEach(ods -> out.println("  " + ods + "  sign-on " + idp.entityId(ods)));
    out.println("  Spine   " + stubs.spine().issuer());
    stubs.unread().forEach(file -> out.println("  not served, as it is no FHIR: " + file));
    out.println("Stubs are ready at " + stubs.baseUrl());
    out.flush();
  }
}
