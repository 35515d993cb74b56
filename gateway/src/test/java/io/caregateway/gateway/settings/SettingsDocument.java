package io.caregateway.gateway.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The settings as a page for people. */
final class SettingsDocument {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("java.lang.String", "text"),
          Map.entry("java.lang.Integer", "number"),
          Map.entry("java.lang.Long", "number"),
          Map.entry("java.lang.Boolean", "true or false"),
          Map.entry("java.nio.file.Path", "file"),
          Map.entry("java.net.URI", "address"),
          Map.entry("java.time.Duration", "duration"),
          Map.entry("java.time.LocalDate", "day"),
          Map.entry("java.time.LocalTime", "time of day"),
          Map.entry("java.lang.Double", "number"),
          Map.entry("java.time.Period", "period"),
          Map.entry("java.time.ZoneId", "time zone"),
          Map.entry("org.springframework.util.unit.DataSize", "size"));

  private static final String INTRODUCTION =
      """
      # Settings

      Written from the code by `SettingsDocTest`; to write it anew after a change:
      `mvn -pl gateway -am test -Dtest=SettingsDocTest -Dsurefire.failIfNoSpecifiedTests=false -Dsettings.write=true`

      Settings come from, the later ones winning: the standard values below, a YAML or properties file that
      `--config FILE` names, environment variables (`gateway.people.port` is `GATEWAY_PEOPLE_PORT`),
      and options of the command line.

      - A duration is ISO 8601: `PT5M` is five minutes, `P1D` a day. A period is whole days of the calendar:
        `P30D`, `P1Y`. A size is a number with a unit: `32MB`.
      - Where a name ends in `password`, the same name with `-file` (`_FILE` in the environment) names a file
        that holds it; prefer that.
      - `*` stands for a name of your choice; in `gateway.practices.*` it is the practice's ODS code.
      - A misspelt name in a file, and a value that is not right, are refused at the start.
      """;

  private SettingsDocument() {}

  static String of(List<Setting> settings) {
    Map<String, List<Setting>> groups =
        settings.stream()
            .collect(
                Collectors.groupingBy(
                    setting -> group(setting.name()), TreeMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(group -> "\n## " + group.getKey() + "\n\n" + table(group.getValue()))
        .collect(Collectors.joining("", INTRODUCTION, ""));
  }

  private static String group(String name) {
    int second = name.indexOf('.', name.indexOf('.') + 1);
    return second < 0 ? "gateway" : name.substring(0, second);
  }

  private static String table(List<Setting> settings) {
    return settings.stream()
        .map(
            setting ->
                "| `%s` | %s | %s | %s |\n"
                    .formatted(
                        setting.name(),
                        type(setting.type()),
                        setting.standard() == null ? "" : "`" + setting.standard() + "`",
                        setting
                            .description()
                            .replaceAll("\\{@code\\s+([^}]*)}", "`$1`")
                            .replace("|", "\\|")))
        .collect(
            Collectors.joining(
                "", "| name | type | standard | what it is |\n|---|---|---|---|\n", ""));
  }

  private static String type(String type) {
    String known = TYPES.get(type);
    if (known != null) {
      return known;
    }
    if (type.contains("<")) {
      return "list of " + type(type.substring(type.indexOf('<') + 1, type.length() - 1));
    }
    try {
      Object[] choices = Class.forName(type).getEnumConstants();
      if (choices == null) {
        throw new IllegalStateException(type + " has no words in the settings' document yet");
      }
      return Arrays.stream(choices)
          .map(choice -> choice.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
          .collect(Collectors.joining(", "));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
