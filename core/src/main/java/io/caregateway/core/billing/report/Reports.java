package io.caregateway.core.billing.report;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.bill.BilledNames;
import io.caregateway.core.billing.bill.BilledNames.Kind;
import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.AuditLog;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes reports. Those that say who pays are recorded as read; sums name nobody, and are not. */
public final class Reports {

  private static final int MOST_CODES = 500;

  private final PracticeTransactions transactions;
  private final JdbcClient jdbc;
  private final BilledNames names;
  private final AuditLog audit;
  private final Map<ReportKind, Source> sources = new EnumMap<>(ReportKind.class);

  Reports(
      PracticeTransactions transactions,
      JdbcClient jdbc,
      BilledNames names,
      AuditLog audit,
      Collection<Source> sources) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.names = names;
    this.audit = audit;
    sources.forEach(source -> this.sources.put(source.kind(), source));
  }

  /** A report; its rows may be read from the database as they are walked through. */
  public Report of(OdsCode practice, ReportKind kind, Filter filter, Doer doer) {
    Source source = Objects.requireNonNull(sources.get(kind));
    return transactions.in(
        practice,
        () -> {
          if (kind.names()) {
            audit.append(
                AuditRecord.done(Act.REPORT_READ, doer.actor(), doer.origin())
                    .about("%s %s to %s".formatted(kind.word(), filter.from(), filter.to())));
          }
          return source.of(practice, filter);
        });
  }

  public Choices choices(OdsCode practice) {
    return transactions.in(
        practice,
        () ->
            new Choices(
                named(practice, Kind.PRACTITIONER), named(practice, Kind.BRANCH), codes(practice)));
  }

  private Map<String, String> named(OdsCode practice, Kind kind) {
    Map<String, String> sorted = new LinkedHashMap<>();
    names.all(practice, kind).entrySet().stream()
        .sorted(Map.Entry.comparingByValue(String.CASE_INSENSITIVE_ORDER))
        .forEach(name -> sorted.put(name.getKey(), name.getValue()));
    return sorted;
  }

  private List<String> codes(OdsCode practice) {
    return jdbc.sql(
            """
            select distinct income_code from core.price where practice = ? order by 1 limit ?
            """)
        .params(practice.value(), MOST_CODES)
        .query(String.class)
        .list();
  }
}
