package io.caregateway.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.gateway.signon.Permission;
import io.caregateway.safeguards.rollover.SealedColumn;
import io.caregateway.safeguards.rollover.SealedColumns;
import io.caregateway.testing.PostgresExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The document for a practice's impact assessment tells of what there is, and of all of it. */
class DataProtectionDocTest {

  @RegisterExtension
  static final PostgresExtension DB =
      PostgresExtension.withSchemas("keys", "feed", "audit", "gateway", "cards", "core");

  private static final Path DOCS = Path.of(System.getProperty("project.root"), "docs");
  private static final Pattern TABLE =
      Pattern.compile("`((?:keys|feed|audit|gateway|cards|core)\\.[a-z_]+)`");
  private static final Pattern SETTING = Pattern.compile("`(gateway\\.[a-z0-9*.-]+)`");

  @Test
  void everyTableIsToldOfOnceAndNoneThatIsNotThere() throws IOException {
    assertThat(told().stream().flatMap(line -> names(TABLE, line.get(0))).toList())
        .as("docs/data-protection.md: a table is new or gone")
        .containsExactlyInAnyOrderElementsOf(
            new Catalogue(DB.migrate()).tables().stream().map(Table::name).toList());
  }

  @Test
  void whatIsToldToBeSealedIs() throws IOException {
    Map<String, String> sealed =
        SealedColumns.onClassPath().all().stream()
            .collect(
                Collectors.groupingBy(
                    SealedColumn::table,
                    TreeMap::new,
                    Collectors.mapping(SealedColumn::column, Collectors.joining(", "))));
    Map<String, String> told = new LinkedHashMap<>();
    for (List<String> line : told()) {
      String columns = line.get(line.size() - 1);
      if (!columns.isEmpty()) {
        names(TABLE, line.get(0)).forEach(table -> told.put(table, sorted(columns)));
      }
    }

    assertThat(told).containsExactlyInAnyOrderEntriesOf(sealed);
  }

  @Test
  void everyPermissionIsToldOf() throws IOException {
    assertThat(names(Pattern.compile("^\\| `([A-Z_]+)` ", Pattern.MULTILINE), document()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Permission.values()).map(Permission::name).toList());
  }

  @Test
  void everySettingThatIsNamedIsOne() throws IOException {
    String settings = Files.readString(DOCS.resolve("settings.md"));
    List<String> tables = names(TABLE, document()).toList();

    assertThat(names(SETTING, document()).filter(name -> !tables.contains(name)))
        .hasSizeGreaterThan(5)
        .allSatisfy(name -> assertThat(settings).contains("`" + name + "`"));
  }

  /** The cells of each line that begins with a table of the database. */
  private static List<List<String>> told() throws IOException {
    return document()
        .lines()
        .filter(line -> line.startsWith("| "))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .map(cells -> cells.subList(1, cells.size() - 1))
        .filter(cells -> TABLE.matcher(cells.get(0)).find())
        .toList();
  }

  private static String sorted(String columns) {
    return Arrays.stream(columns.split(", ", -1)).sorted().collect(Collectors.joining(", "));
  }

  private static Stream<String> names(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
  }

  private static String document() throws IOException {
    return Files.readString(DOCS.resolve("data-protection.md"));
  }
}
