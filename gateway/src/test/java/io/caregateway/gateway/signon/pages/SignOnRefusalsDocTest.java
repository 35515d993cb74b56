package io.caregateway.gateway.signon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.SignOnRefused.Cause;
import io.caregateway.gateway.signon.cis2.Cis2Refusal;
import io.caregateway.gateway.signon.saml.SamlRefusal;
import io.caregateway.routes.signon.spine.SpineRefusal;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A cause is shown by a test class that names it. */
class SignOnRefusalsDocTest {

  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final Path DOCUMENT = ROOT.resolve("docs/refusals.md");
  private static final String GATEWAY = "gateway/src/test/java/io/caregateway/gateway/signon";
  private static final String ROUTES = "routes/src/test/java/io/caregateway/routes/signon";

  /**
   * Where a table's causes are shown. Two flows may have a cause of the same name, so the tests of
   * one say nothing of the other.
   *
   * @param named what the tests' names match
   */
  private record Shown(List<String> folders, Pattern named) {

    static Shown in(String... folders) {
      return new Shown(List.of(folders), Pattern.compile(".*Test"));
    }

    Shown by(String named) {
      return new Shown(folders, Pattern.compile(named));
    }
  }

  private static final String OURS = "io.caregateway.gateway.signon.";
  private static final String HEAD = "| cause | what the user reads | shown by |\n|---|---|---|\n";
  private static final int DEEP_ENOUGH = 20;

  /** What stands of one cause in the document. */
  private record Row(String cause, String sentence, List<String> tests) {

    String inWords() {
      return "| `%s` | %s | %s |".formatted(cause, sentence, String.join("<br>", tests));
    }
  }

  @Test
  void theDocumentSaysWhatPeopleReadOfSamlAndWhichTestShowsIt() throws Exception {
    // where an answer is good and the person is not let in, they read the cause of that
    List<SamlRefusal> causes =
        Arrays.stream(SamlRefusal.values()).filter(c -> c != SamlRefusal.NOT_LET_IN).toList();
    assertSays(
        "saml", rows(causes, Shown.in(GATEWAY + "/saml"), "SamlRefusal", c -> code(c.advice())));
  }

  @Test
  void theDocumentSaysWhatWhoeverIsNotLetInReadsAndWhichTestShowsIt() throws Exception {
    Shown shown =
        Shown.in(
            GATEWAY + "/LeftPracticeTest.java",
            GATEWAY + "/access",
            GATEWAY + "/arrival",
            GATEWAY + "/attempt",
            GATEWAY + "/people",
            GATEWAY + "/role",
            GATEWAY + "/saml");
    assertSays("people", rows(List.of(Cause.values()), shown, "Cause", Cause::code));
  }

  @Test
  void theDocumentSaysWhatIsReadOfTheSpineOfMachinesAndOfMetadata() throws Exception {
    Shown cis2 = Shown.in(GATEWAY + "/cis2", GATEWAY + "/saml/UnrecordedSignOnTest.java");
    assertSays("cis2", rows(Cis2Refusal.class, cis2.by("(?!.*Logout).*Test")));
    assertSays("spine", rows(SpineRefusal.class, Shown.in(ROUTES, GATEWAY + "/cis2")));
    assertSays("card-requests", rows(type("card.CardFault"), Shown.in(GATEWAY + "/card")));
    Shown machines = Shown.in(GATEWAY + "/machine", GATEWAY + "/LeftPracticeTest.java");
    assertSays("machines", rows(type("machine.MachineRefusal"), machines));
    Shown metadata = Shown.in(GATEWAY + "/saml/metadata");
    assertSays("metadata", rows(type("saml.metadata.MetadataRefusal"), metadata));
  }

  @Test
  void theDocumentSaysWhyALogoutTokenIsRefused() throws Exception {
    Shown shown = Shown.in(GATEWAY + "/cis2").by(".*(Logout|Replay).*Test");
    List<Row> rows = new ArrayList<>();
    for (Object cause : type("cis2.LogoutRefused$Cause").getEnumConstants()) {
      String name = cause.toString();
      rows.add(new Row(name, "invalid_request", naming(shown, "Cause", name)));
    }
    assertSays("logout", rows);
  }

  /** Each cause carries its own sentence. */
  private static List<Row> rows(Class<?> causes, Shown shown) throws Exception {
    Method sentence = causes.getDeclaredMethod("sentence");
    sentence.setAccessible(true);
    List<Row> rows = new ArrayList<>();
    for (Object cause : causes.getEnumConstants()) {
      String name = ((Enum<?>) cause).name();
      rows.add(
          new Row(
              name,
              String.valueOf(sentence.invoke(cause)),
              naming(shown, causes.getSimpleName(), name)));
    }
    return rows;
  }

  private static String code(SamlRefusal.Advice advice) {
    return advice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void assertSays(String part, List<Row> rows) throws IOException {
    String begin = "<!-- " + part + ": begin -->\n";
    String held = Files.readString(DOCUMENT);
    int from = held.indexOf(begin) + begin.length();
    int to = held.indexOf("<!-- " + part + ": end -->");
    if (Boolean.getBoolean("refusals.write")) {
      String table = rows.stream().map(row -> row.inWords() + "\n").collect(Collectors.joining());
      Files.writeString(DOCUMENT, held.substring(0, from) + HEAD + table + held.substring(to));
      return;
    }
    List<String> said = held.substring(from, to).lines().skip(HEAD.lines().count()).toList();
    assertThat(said).as("docs/refusals.md, which says how to write it").hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      assertThat(said.get(i)).startsWith("| `%s` | %s | ".formatted(row.cause(), row.sentence()));
      String last = said.get(i).substring(said.get(i).lastIndexOf(" | ") + 3);
      assertThat(row.tests()).as("%s is shown by no test", row.cause()).isNotEmpty();
      // a test more than the document names is no harm
      assertThat(row.tests()).contains(last.replace(" |", "").split("<br>"));
    }
  }

  private static <C extends Enum<C>> List<Row> rows(
      List<C> causes, Shown shown, String type, Function<C, String> code) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (C cause : causes) {
      String sentence = Advice.refused(code.apply(cause), "your practice manager").orElseThrow();
      rows.add(new Row(cause.name(), sentence, naming(shown, type, cause.name())));
    }
    return rows;
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(OURS + name);
  }

  private static List<String> naming(Shown shown, String type, String cause) throws IOException {
    // by its type, as text, or as a value of a table
    Pattern named =
        Pattern.compile("\\b%s\\.%s\\b|\"%s\"|, %s[,\"]".formatted(type, cause, cause, cause));
    List<String> tests = new ArrayList<>();
    for (String folder : shown.folders()) {
      try (Stream<Path> files =
          Files.find(ROOT.resolve(folder), DEEP_ENOUGH, (file, is) -> is.isRegularFile())) {
        files
            .filter(file -> shown.named().matcher(name(file)).matches())
            .filter(file -> named.matcher(read(file)).find())
            .map(SignOnRefusalsDocTest::name)
            .forEach(tests::add);
      }
    }
    return tests.stream().sorted().distinct().toList();
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }
}
