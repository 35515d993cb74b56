package io.caregateway.gateway.start;

import io.caregateway.database.DatabaseException;
import io.caregateway.routes.practice.PracticeLeft;
import io.caregateway.routes.practice.UnknownPractice;
import io.caregateway.safeguards.encryption.KeystoreUnusable;
import io.caregateway.safeguards.encryption.RootKeyUnusable;
import io.caregateway.safeguards.encryption.WrongKey;
import io.caregateway.smartcards.issuer.ResponderNotDelegated;
import io.caregateway.smartcards.issuer.SigningKeyUnusable;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Tells in one sentence why a start failed and what to do. */
public final class StartFailure {

  private static final List<Class<? extends Throwable>> SPEAK_FOR_THEMSELVES =
      List.of(
          StartRefused.class,
          KeystoreUnusable.class,
          RootKeyUnusable.class,
          WrongKey.class,
          UnknownPractice.class,
          PracticeLeft.class,
          SigningKeyUnusable.class,
          ResponderNotDelegated.class);

  private StartFailure() {}

  /** The sentence; empty when the failure is none that was foreseen. */
  public static Optional<String> sentence(Throwable failure) {
    return causes(failure).map(StartFailure::foreseen).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> foreseen(Throwable cause) {
    if (SPEAK_FOR_THEMSELVES.stream().anyMatch(type -> type.isInstance(cause))) {
      return Optional.of(oneLine(cause));
    }
    if (cause instanceof DatabaseException) {
      return Optional.of(oneLine(cause) + because(cause.getCause()));
    }
    if (cause instanceof BindException broken) {
      return Optional.of(BrokenSetting.sentence(broken));
    }
    if (cause instanceof ConfigDataException) {
      return Optional.of(
          "The settings cannot be read: "
              + oneLine(cause)
              + " Check the file that --config names.");
    }
    if (cause instanceof MarkedYAMLException broken) {
      return Optional.of(
          "The file that --config names is not YAML: line %d, %s."
              .formatted(broken.getProblemMark().getLine() + 1, broken.getProblem()));
    }
    if (cause instanceof PortInUseException taken) {
      return Optional.of(
          "Port %d is in use: stop what uses it, or set another one.".formatted(taken.getPort()));
    }
    if (cause instanceof FlywayException) {
      return Optional.of(
          "The database cannot be brought to the form that this release wants: "
              + oneLine(cause)
              + " Put the release back that wrote it, or restore a backup.");
    }
    if (cause instanceof SQLException) {
      return Optional.of(
          "The database does not answer: check gateway.database.url, that the server runs and the"
              + " roles' passwords"
              + because(cause));
    }
    return Optional.empty();
  }

  private static String because(@Nullable Throwable cause) {
    return cause == null ? "" : " (" + oneLine(cause) + ")";
  }

  static String oneLine(Throwable failure) {
    String message = failure.getMessage();
    return (message == null || message.isBlank() ? failure.getClass().getSimpleName() : message)
        .replaceAll("\\s+", " ")
        .strip();
  }

  static Stream<Throwable> causes(Throwable failure) {
    Function<Throwable, @Nullable Throwable> cause = Throwable::getCause;
    return Stream.<@Nullable Throwable>iterate(failure, t -> t != null, t -> cause.apply(t));
  }
}
