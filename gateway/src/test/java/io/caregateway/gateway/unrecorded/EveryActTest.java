package io.caregateway.gateway.unrecorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.safeguards.audit.Act;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each act of the gateway and of the safeguards is tried with the database refusing its record. */
class EveryActTest {

  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final Pattern DONE = Pattern.compile("\\.done\\(\\s*Act\\.([A-Z_]+)");
  private static final Pattern SHOWN =
      Pattern.compile("(?:show|showOnAPage|fails|staysUndone)\\(\\s*Act\\.([A-Z_]+)");

  /** Shown in another way. */
  private static final Map<Act, String> ELSEWHERE =
      Map.of(
          Act.RESTORE,
          "there is no log to refuse it before it is done; BackupTest has the last step fail, and"
              + " finds the database as empty as it was");

  @Test
  void isShownNotToHappenUnrecorded() {
    Set<Act> done = EnumSet.noneOf(Act.class);
    Set<Act> shown = EnumSet.noneOf(Act.class);
    for (String module : new String[] {"gateway", "safeguards"}) {
      done.addAll(acts(DONE, ROOT.resolve(module).resolve("src/main/java")));
      shown.addAll(acts(SHOWN, ROOT.resolve(module).resolve("src/test/java")));
    }
    assertThat(done).hasSizeGreaterThan(20);
    Set<Act> missing = new TreeSet<>(done);
    missing.removeAll(shown);
    assertThat(missing).containsExactlyInAnyOrderElementsOf(ELSEWHERE.keySet());
  }

  private static Set<Act> acts(Pattern pattern, Path folder) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher found = pattern.matcher(Files.readString(file));
        while (found.find()) {
          acts.add(Act.valueOf(found.group(1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return acts;
  }
}
