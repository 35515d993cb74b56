package io.caregateway.routes.patient;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.rows.Columns;
import io.caregateway.routes.patient.PatientRow.Sealed;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as the parameters of one statement: the practice, then one array a column. */
record PatientColumns(PreparedStatement statement, List<Sealed> rows) {

  void set(OdsCode practice) throws SQLException {
    statement.setString(1, practice.value());
    new Columns<>(statement, rows, 2)
        .next("uuid", each -> each.row().id().value())
        .next("bigint", each -> each.row().version())
        .bytes(each -> each.row().source().bytes())
        .text(each -> each.row().indexed().record().sourceVersion())
        .times(each -> each.row().indexed().record().lastUpdated())
        .text(each -> each.row().standing().state().name())
        .next("boolean", each -> each.row().standing().restricted())
        .next("uuid", each -> survivor(each.row().standing().replacedBy()))
        .next("boolean", each -> each.row().standing().collision())
        .next("boolean", each -> each.row().standing().gone())
        .bytes(each -> each.row().fingerprint())
        .bytes(each -> each.row().indexed().content())
        .bytes(Sealed::demographics)
        .bytes(each -> each.row().indexed().nhsNumber())
        .text(each -> String.join(" ", each.row().indexed().families()))
        .bytes(each -> each.row().indexed().birthDate())
        .text(each -> joined(each.row().indexed().beginnings()))
        .times(each -> each.row().changedAt());
  }

  private static String joined(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static @Nullable Object survivor(@Nullable PatientId id) {
    return id == null ? null : id.value();
  }
}
