package io.caregateway.gateway.audit.unusual;

import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.audit.words.Sentence;
import io.caregateway.safeguards.audit.AuditQuery;
import io.caregateway.safeguards.audit.AuditSearch;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads from the log what went before a sign-on. Whoever shows it records that it was read. */
@Component
public final class SignOnHistory {

  private static final int EACH = 100;

  /** As many sign-ons are opened for one answer. */
  private static final int BOUND = 10_000;

  /** More than anybody asks about in one go. */
  private static final int SHOWN = 200;

  private final AuditSearch search;
  private final UnusualSettings settings;

  SignOnHistory(AuditSearch search, UnusualSettings settings) {
    this.search = search;
    this.settings = settings;
  }

  /**
   * What was found in a time.
   *
   * @param entries the sign-ons with marks, newest first
   * @param total how many there are, of which the newest 200 are given
   * @param stopped whether there were more than are opened, so that the oldest were left out
   */
  public record Unusual(
      List<Entry> entries, Map<Long, List<Mark>> marks, int total, int looked, boolean stopped) {}

  /** The marks of those among a page of records that have any. */
  public Map<Long, List<Mark>> marks(OdsCode practice, List<Entry> page) {
    Map<String, Long> newest =
        page.stream()
            .filter(entry -> SignOn.of(entry).isPresent())
            .collect(
                Collectors.toMap(
                    entry -> entry.act().actor().id(), Entry::seq, Math::max, HashMap::new));
    if (newest.isEmpty()) {
      return Map.of();
    }
    newest.put(Sentence.NOBODY, Collections.max(newest.values()));
    List<SignOn> all = new ArrayList<>();
    newest.forEach(
        (who, seq) ->
            all.addAll(
                signOns(
                    search.newest(
                        practice, AuditQuery.ALL.by(who).of(SignOn.ACTS), seq + 1, EACH))));
    Map<Long, List<Mark>> marks = settings.of(practice).marks(all);
    Set<Long> shown = page.stream().map(Entry::seq).collect(Collectors.toSet());
    return marks.entrySet().stream()
        .filter(mark -> shown.contains(mark.getKey()))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The unusual sign-ons since a time, with what went before them in view. */
  public Unusual since(OdsCode practice, Instant since) {
    AuditQuery query =
        AuditQuery.ALL.of(SignOn.ACTS).between(since.minus(settings.devicesRemembered()), null);
    List<Entry> all = search.newest(practice, query, AuditSearch.END, BOUND);
    Map<Long, List<Mark>> marks = settings.of(practice).marks(signOns(all));
    List<Entry> unusual =
        all.stream()
            .filter(entry -> marks.containsKey(entry.seq()) && !entry.at().isBefore(since))
            .toList();
    return new Unusual(
        unusual.stream().limit(SHOWN).toList(),
        marks,
        unusual.size(),
        all.size(),
        all.size() >= BOUND);
  }

  private static List<SignOn> signOns(List<Entry> entries) {
    return entries.stream().map(SignOn::of).flatMap(Optional::stream).toList();
  }
}
