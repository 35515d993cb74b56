package io.caregateway.gateway.privacy.archive;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.routes.patient.Subjects;
import io.caregateway.routes.practice.PracticeSettings;
import io.caregateway.routes.practice.Practices;
import io.caregateway.safeguards.rights.Holding;
import io.caregateway.safeguards.rights.Subject;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Reads every table that holds something of a person, in one transaction, and makes the file. */
@Component
final class ArchiveMaking {

  private final PracticeTransactions transactions;
  private final Subjects subjects;
  private final List<Holding> holdings;
  private final Practices practices;
  private final PortableRecord portable;
  private final ReadableDocument document;
  private final ArchiveSettings settings;
  private final Clock clock;

  ArchiveMaking(
      PracticeTransactions transactions,
      Subjects subjects,
      List<Holding> holdings,
      Practices practices,
      PortableRecord portable,
      ReadableDocument document,
      ArchiveSettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.subjects = subjects;
    this.holdings = holdings.stream().sorted(Comparator.comparing(Holding::table)).toList();
    this.practices = practices;
    this.portable = portable;
    this.document = document;
    this.settings = settings;
    this.clock = clock;
  }

  /** How many steps there are to progress by. */
  int steps() {
    return holdings.size() + 1;
  }

  /**
   * @param progress is told how many steps are done
   * @throws IllegalStateException when the person is not kept any more, or the file gets too large
   */
  byte[] make(OdsCode practice, PatientId patient, IntConsumer progress) {
    Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
    byte[] bundle =
        transactions.in(
            practice,
            () -> {
              Subject whose =
                  subjects
                      .find(practice, patient)
                      .orElseThrow(() -> new IllegalStateException("No such patient is kept."));
              for (Holding holding : holdings) {
                tables.put(holding.table(), holding.rows(whose));
                progress.accept(tables.size());
              }
              return portable.of(whose);
            });
    String name = practices.find(practice).map(PracticeSettings::name).orElse(practice.value());
    ArchiveFile file = new ArchiveFile(settings.largest().toBytes());
    file.text("README.txt", Readme.of(name, clock.instant()));
    file.add("record.fhir.json", bundle);
    tables.forEach(file::table);
    file.add("record.pdf", document.of(name, clock.instant(), tables));
    return file.bytes();
  }
}
