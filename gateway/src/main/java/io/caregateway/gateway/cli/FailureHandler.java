package io.caregateway.gateway.cli;

import io.caregateway.gateway.start.StartFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** One sentence for whoever typed the command; what nobody foresaw goes whole into a file. */
final class FailureHandler implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parsed) {
    Optional<String> sentence = StartFailure.sentence(failure);
    PrintWriter err = commandLine.getErr();
    err.println(sentence.orElseGet(() -> unforeseen(failure)));
    err.flush();
    return sentence.isPresent() ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  private static String unforeseen(Exception failure) {
    try {
      Path details = Files.createTempFile("care-gateway-failure-", ".log");
      try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(details))) {
        failure.printStackTrace(out);
      }
      return "Care Gateway failed in a way that nobody foresaw: send the file "
          + details
          + " to its makers.";
    } catch (IOException e) {
      return "Care Gateway failed in a way that nobody foresaw, and the details could not be kept: "
          + failure.getClass().getName()
          + ".";
    }
  }
}
