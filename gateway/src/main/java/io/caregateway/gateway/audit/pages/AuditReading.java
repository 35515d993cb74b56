package io.caregateway.gateway.audit.pages;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.gateway.audit.unusual.Mark;
import io.caregateway.gateway.audit.unusual.SignOnHistory;
import io.caregateway.gateway.audit.unusual.SignOnHistory.Unusual;
import io.caregateway.gateway.pages.NoSuchPage;
import io.caregateway.gateway.pages.Words;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditQuery;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.AuditSearch;
import io.caregateway.safeguards.audit.AuditSearch.DayCount;
import io.caregateway.safeguards.audit.AuditTrail;
import io.caregateway.safeguards.audit.AuditTrail.Entry;
import io.caregateway.safeguards.audit.AuditTrail.Leaf;
import io.caregateway.safeguards.audit.Outcome;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the practice's log for a page. Each reading is recorded, or gives nothing. */
@Component
final class AuditReading {

  private static final int PAGE = 50;
  private static final Scan OPEN = new Scan(PAGE, PAGE + 1, PAGE + 1);

  /** More than this many are not counted. */
  private static final int MOST_COUNTED = 10_000;

  private static final int MOST_PLACES = 10_000;
  private static final Scan SEALED = new Scan(PAGE, 500, 5_000);

  private final CurrentUser user;
  private final LogInView view;
  private final PracticeTransactions transactions;
  private final AuditSearch search;
  private final AuditTrail trail;
  private final AuditLog audit;
  private final SignOnHistory history;

  AuditReading(
      CurrentUser user,
      LogInView view,
      PracticeTransactions transactions,
      AuditSearch search,
      AuditTrail trail,
      AuditLog audit,
      SignOnHistory history) {
    this.user = user;
    this.view = view;
    this.transactions = transactions;
    this.search = search;
    this.trail = trail;
    this.audit = audit;
    this.history = history;
  }

  /**
   * A page of the list.
   *
   * @param marks why sign-ons among them are unusual, by sequence number
   * @param total how many records match, counted up to a bound; null where too many would have to
   *     be opened to tell
   */
  record Page(Scan.Found found, Map<Long, List<Mark>> marks, @Nullable Long total) {

    /** As {@code 1,204 records} or {@code More than 10,000 records}. */
    public String counted(Words words) {
      if (total == null) {
        return words.count(found.entries().size(), "record") + " on this page";
      }
      return total > MOST_COUNTED
          ? "More than " + words.count(MOST_COUNTED, "record")
          : words.count(total, "record");
    }
  }

  /**
   * Sign-ons of a time.
   *
   * @param entries those that were done, newest first, as many as are opened
   */
  record SignOns(List<DayCount> perDay, List<Entry> entries) {

    public boolean stopped() {
      return entries.size() >= MOST_PLACES;
    }
  }

  /** A record with its place in the log, which those from before the log have not. */
  record Whole(Entry entry, @Nullable Leaf leaf) {}

  /**
   * @param end only records before this sequence number
   */
  Page page(Asked asked, long end) {
    OdsCode practice = view.owner();
    boolean open = asked.place() == null;
    return transactions.in(
        practice,
        () -> {
          Long total = open ? search.count(practice, asked.query(), MOST_COUNTED + 1) : null;
          Scan.Found found =
              (open ? OPEN : SEALED)
                  .newest(
                      (before, most) -> search.newest(practice, asked.query(), before, most),
                      asked::fits,
                      end);
          record(asked.query(), asked.recorded() + ", shown " + found.entries().size());
          return new Page(found, history.marks(practice, found.entries()), total);
        });
  }

  /**
   * @throws NoSuchPage when the practice has no record of this number at hand
   */
  Whole record(long seq) {
    OdsCode practice = view.owner();
    return transactions.in(
        practice,
        () -> {
          Entry entry = find(seq);
          record(AuditQuery.ALL, "record " + seq);
          return new Whole(entry, trail.leaf(practice, seq).orElse(null));
        });
  }

  /** The sign-ons since a time that are unusual. */
  Unusual unusual(Instant since) {
    OdsCode practice = view.owner();
    return transactions.in(
        practice,
        () -> {
          Unusual found = history.since(practice, since);
          record(
              AuditQuery.ALL,
              "unusual sign-ons since " + since + ", shown " + found.entries().size());
          return found;
        });
  }

  /**
   * @param zone whose midnights part the days
   */
  SignOns signOns(Instant since, ZoneId zone) {
    OdsCode practice = view.owner();
    AuditQuery query = AuditQuery.ALL.of(Set.of(Act.SIGN_ON)).between(since, null);
    return transactions.in(
        practice,
        () -> {
          record(AuditQuery.ALL, "sign-ons by time and place since " + since);
          return new SignOns(
              search.perDay(practice, query, zone),
              search.newest(practice, query.with(Outcome.DONE), AuditSearch.END, MOST_PLACES));
        });
  }

  /**
   * Finds a record for a page that is recorded otherwise.
   *
   * @throws NoSuchPage when the practice has no record of this number at hand
   */
  Entry find(long seq) {
    return trail.find(view.owner(), seq).orElseThrow(NoSuchPage::new);
  }

  private void record(AuditQuery query, String what) {
    AuditRecord reading =
        AuditRecord.done(Act.AUDIT_READ, user.actor(), user.origin()).about("page, " + what);
    Set<PatientId> patients = query.patients();
    audit.append(
        patients != null && patients.size() == 1
            ? reading.of(patients.iterator().next())
            : reading);
  }
}
