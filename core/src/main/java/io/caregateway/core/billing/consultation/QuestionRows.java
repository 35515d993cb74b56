package io.caregateway.core.billing.consultation;

import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.safeguards.encryption.Binding;
import io.caregateway.safeguards.encryption.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions as they are kept. Every call belongs in a transaction of the practice. */
final class QuestionRows {

  /** An answer is written once. */
  private static final long VERSION = 1;

  private static final String SELECT =
      "select request, patient, days, asked_at, answer from core.consultation_question ";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  QuestionRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  Optional<Question> find(OdsCode practice, UUID request) {
    return jdbc.sql(SELECT + "where practice = ? and request = ?")
        .params(practice.value(), request)
        .query((row, n) -> question(practice, row))
        .optional();
  }

  List<Question> of(OdsCode practice, Collection<UUID> patients) {
    return jdbc.sql(SELECT + "where practice = :practice and patient in (:patients) order by 1")
        .param("practice", practice.value())
        .param("patients", patients)
        .query((row, n) -> question(practice, row))
        .list();
  }

  void add(OdsCode practice, Question question) {
    jdbc.sql(
            """
            insert into core.consultation_question (practice, request, patient, days, asked_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            practice.value(),
            question.request(),
            question.patient().value(),
            question.days(),
            Timestamp.from(question.askedAt()))
        .update();
  }

  /**
   * @return false when nobody asked, or asks no more, or it was answered before
   */
  boolean answer(OdsCode practice, UUID request, PatientId patient, Question.Answer answer) {
    byte[] sealed = cipher.seal(practice, binding(request), FeedJson.write(answer));
    return jdbc.sql(
                """
                update core.consultation_question set answer = ?
                where practice = ? and request = ? and patient = ? and answer is null
                """)
            .params(sealed, practice.value(), request, patient.value())
            .update()
        == 1;
  }

  void delete(OdsCode practice, Collection<UUID> patients) {
    jdbc.sql(
            "delete from core.consultation_question"
                + " where practice = :practice and patient in (:patients)")
        .param("practice", practice.value())
        .param("patients", patients)
        .update();
  }

  void deleteAskedBefore(OdsCode practice, Instant time) {
    jdbc.sql("delete from core.consultation_question where practice = ? and asked_at < ?")
        .params(practice.value(), Timestamp.from(time))
        .update();
  }

  private Question question(OdsCode practice, ResultSet row) throws SQLException {
    UUID request = row.getObject("request", UUID.class);
    byte[] sealed = row.getBytes("answer");
    return new Question(
        request,
        new PatientId(row.getObject("patient", UUID.class)),
        row.getInt("days"),
        row.getTimestamp("asked_at").toInstant(),
        sealed == null
            ? null
            : FeedJson.read(
                cipher.open(practice, binding(request), sealed), Question.Answer.class));
  }

  private static Binding binding(UUID request) {
    return new Binding("core.consultation_question", request.toString(), VERSION);
  }
}
