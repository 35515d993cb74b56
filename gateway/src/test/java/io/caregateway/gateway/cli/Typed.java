package io.caregateway.gateway.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What somebody typed, and what came of it. */
record Typed(int exit, String out, String err) {

  static Typed line(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = GatewayCommand.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int exit = line.execute(words);
    return new Typed(exit, out.toString(), err.toString());
  }
}
