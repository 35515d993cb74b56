package io.caregateway.stubs.fhir;

import io.caregateway.stubs.world.Selection;
import io.caregateway.stubs.world.Selection.Window;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a Patient search.
 *
 * @param parameters all of them, as they came
 * @param identifiers each {@code system|value}; empty when none was asked for
 * @param ids null when none was asked for
 * @param elements what to keep of each patient, null for everything
 * @param totalWanted {@code _total=accurate}
 * @param countOnly {@code _summary=count}
 */
public record PatientQuery(
    Map<String, List<String>> parameters,
    List<String> identifiers,
    @Nullable Set<String> ids,
    Window updated,
    boolean newestFirst,
    int count,
    @Nullable Set<String> elements,
    boolean totalWanted,
    boolean countOnly,
    Selection.@Nullable Position after) {

  static final int MOST_ON_A_PAGE = 1000;
  private static final int ON_A_PAGE = 100;
  private static final Set<String> KNOWN =
      Set.of(
          "identifier",
          "_lastUpdated",
          "_id",
          "_count",
          "_sort",
          "_elements",
          "_summary",
          "_total",
          "_format",
          PageToken.PARAMETER);

  /**
   * @throws Refusal if a parameter is unknown or has no meaning
   */
  public static PatientQuery of(Map<String, List<String>> parameters) {
    Parameters values = new Parameters(parameters);
    values.refuseOthersThan(KNOWN);
    values.oneOf("_format", List.of("json", "application/json", "application/fhir+json"));
    Window updated = Window.ALL;
    for (String value : parameters.getOrDefault("_lastUpdated", List.of())) {
      updated = updated.and(Times.window(value));
    }
    String sort = values.oneOf("_sort", List.of("_lastUpdated", "-_lastUpdated"));
    String token = values.single(PageToken.PARAMETER);
    int count = values.number("_count", ON_A_PAGE);
    return new PatientQuery(
        parameters,
        parameters.getOrDefault("identifier", List.of()),
        values.set("_id"),
        updated,
        "-_lastUpdated".equals(sort),
        Math.min(Math.max(count, 1), MOST_ON_A_PAGE),
        values.set("_elements"),
        "accurate".equals(values.oneOf("_total", List.of("accurate", "none"))),
        count == 0 || "count".equals(values.oneOf("_summary", List.of("count", "false"))),
        token == null ? null : PageToken.read(token));
  }
}
