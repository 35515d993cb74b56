package io.caregateway.compose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a query asks for, read as simply as the queries here allow: what is neither a label, a
 * function nor a word of the language is a metric.
 */
record PromQl(String query) {

  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
  private static final Pattern GROUPING =
      Pattern.compile("\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");
  private static final Pattern RANGE = Pattern.compile("\\[[^]]*]|\\boffset\\s+\\w+");
  private static final Pattern SELECTED = Pattern.compile("([a-zA-Z_:][\\w:]*)\\s*\\{([^}]*)}");
  private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*(?!\\s*\\()(?![\\w:])");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "by", "without");

  /** The metrics that it names. */
  Set<String> metrics() {
    String bare = RANGE.matcher(TEXT.matcher(query).replaceAll("")).replaceAll("");
    bare = GROUPING.matcher(bare).replaceAll(" ").replaceAll("\\{[^}]*}", " ");
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(bare);
    while (name.find()) {
      if (!WORDS.contains(name.group())) {
        names.add(name.group());
      }
    }
    return names;
  }

  /** The labels by which it selects, for each metric that it selects of. */
  Map<String, Set<String>> labels() {
    Map<String, Set<String>> labels = new LinkedHashMap<>();
    Matcher selected = SELECTED.matcher(query);
    while (selected.find()) {
      Matcher label = LABEL.matcher(TEXT.matcher(selected.group(2)).replaceAll(""));
      while (label.find()) {
        labels.computeIfAbsent(selected.group(1), metric -> new TreeSet<>()).add(label.group(1));
      }
    }
    return labels;
  }
}
