package io.caregateway.routes.patient;

import io.caregateway.feed.NhsNumber;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.demographics.Demographics;
import io.caregateway.safeguards.rights.OwnPeople;
import io.caregateway.safeguards.rights.OwnPerson;
import io.caregateway.safeguards.rights.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The persons behind patients, each with every record that was merged into theirs, and those whom
 * another part knows by itself. Every call belongs in a transaction of the practice.
 */
public final class Subjects {

  /** Something shorter may stand in anybody's record. */
  private static final int SHORTEST_MARK = 8;

  private final JdbcTemplate jdbc;
  private final Patients patients;
  private final List<OwnPeople> others;

  /**
   * @param others those whom other parts know by themselves
   */
  Subjects(JdbcTemplate jdbc, Patients patients, List<OwnPeople> others) {
    this.jdbc = jdbc;
    this.patients = patients;
    this.others = List.copyOf(others);
  }

  /**
   * @return empty when no part keeps such a person
   */
  public Optional<Subject> find(OdsCode practice, PatientId patient) {
    return patients
        .find(practice, patient)
        .map(kept -> whole(practice, patient))
        .or(() -> own(practice, patient).map(known -> Subject.of(practice, patient)));
  }

  /** Somebody who is no patient of the clinical system, and whom another part knows. */
  public Optional<OwnPerson> own(OdsCode practice, PatientId person) {
    return others.stream().flatMap(part -> part.find(practice, person).stream()).findFirst();
  }

  private Subject whole(OdsCode practice, PatientId patient) {
    Set<PatientId> ids = new HashSet<>(merged(practice, patient));
    ids.add(patient);
    Set<String> sourceIds = new HashSet<>();
    Set<String> marks = new HashSet<>();
    for (PatientId id : ids) {
      Demographics held = patients.get(practice, id).demographics();
      Optional.ofNullable(held.sourceId()).ifPresent(sourceIds::add);
      Optional.ofNullable(held.nhsNumber()).map(NhsNumber::value).ifPresent(marks::add);
    }
    marks.addAll(sourceIds);
    marks.removeIf(mark -> mark.length() < SHORTEST_MARK);
    return new Subject(practice, ids, sourceIds, marks);
  }

  private List<PatientId> merged(OdsCode practice, PatientId patient) {
    return jdbc.query(
        """
        with recursive merged (id) as (
          select id from gateway.patient where practice = ? and replaced_by = ?
          union
          select p.id from gateway.patient p join merged on p.replaced_by = merged.id
          where p.practice = ?)
        select id from merged
        """,
        (row, n) -> new PatientId(row.getObject(1, UUID.class)),
        practice.value(),
        patient.value(),
        practice.value());
  }
}
