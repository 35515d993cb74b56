package io.caregateway.safeguards.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.feed.PatientId;
import io.caregateway.feed.UnreadableMessage;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RecordFormTest {

  private static final AuditRecord READ =
      AuditRecord.done(
              Act.PATIENT_READ, Actor.system("sync"), new Origin("203.0.113.7", null, "q1", "c1"))
          .of(PatientId.of("00000000-0000-4000-8000-000000000001"))
          .about("account");
  private static final Columns COLUMNS =
      Columns.of(
          new OdsCode("A81001"),
          new Position(7, 2),
          Instant.parse("2026-07-02T09:30:00.120Z"),
          READ,
          new byte[] {1, 2, (byte) 0xff});
  private static final Content CONTENT =
      new Content(
          READ.actor(), READ.origin(), READ.subject(), null, "2026-07-02T10:30:00.12+01:00", null);

  @Test
  void isWrittenByteForByteAsDocumented() {
    byte[] record = RecordForm.write(COLUMNS, CONTENT);

    assertThat(record[0]).isEqualTo((byte) 1);
    assertThat(new String(record, 33, record.length - 33, UTF_8))
        .isEqualTo(
            """
            care-gateway-audit-record/1
            {"practice":"A81001","seq":7,"at":"2026-07-02T09:30:00.120Z",\
            "retentionClass":"ACTIVITY","act":"PATIENT_READ","outcome":"DONE",\
            "patient":"00000000-0000-4000-8000-000000000001","actorIndex":"0102ff",\
            "correlationId":"c1"}
            {"actor":{"kind":"SYSTEM","id":"sync"},\
            "origin":{"address":"203.0.113.7","requestId":"q1","correlationId":"c1"},\
            "subject":"account","local":"2026-07-02T10:30:00.12+01:00"}""");
  }

  @Test
  void commitsToSaltAndCanonicalBytes() throws Exception {
    byte[] record = RecordForm.write(COLUMNS, CONTENT);

    assertThat(RecordForm.commitment(record))
        .isEqualTo(
            MessageDigest.getInstance("SHA-256")
                .digest(Arrays.copyOfRange(record, 1, record.length)));
  }

  @Test
  void hasASaltOfItsOwnSoThatTheSameRecordTwiceDoesNotShow() {
    byte[] once = RecordForm.commitment(RecordForm.write(COLUMNS, CONTENT));
    byte[] again = RecordForm.commitment(RecordForm.write(COLUMNS, CONTENT));

    assertThat(once).isNotEqualTo(again);
  }

  @Test
  void saysWhatItsColumnsSayAndNothingElse() {
    byte[] record = RecordForm.write(COLUMNS, CONTENT);
    Columns moved =
        Columns.of(
            new OdsCode("A81001"), new Position(8, 2), COLUMNS.at(), READ, new byte[] {1, 2, -1});

    assertThat(RecordForm.says(record, COLUMNS)).isTrue();
    assertThat(RecordForm.says(record, moved)).isFalse();
    assertThat(RecordForm.says(Arrays.copyOf(record, 60), COLUMNS)).isFalse();
  }

  @Test
  void readsItsContentBack() {
    assertThat(RecordForm.content(RecordForm.write(COLUMNS, CONTENT))).isEqualTo(CONTENT);
  }

  @Test
  void readsARecordFromBeforeTheLog() {
    byte[] older =
        """
        {"actor":{"id":"555000000001","kind":"PERSON","proof":"saml AAL1 by idp"},\
        "origin":{"address":"203.0.113.7","device":"Firefox"}}\
        """
            .getBytes(UTF_8);

    Content content = RecordForm.content(older);

    assertThat(RecordForm.isOlder(older)).isTrue();
    assertThat(content.actor().proof()).isEqualTo("saml AAL1 by idp");
    assertThat(content.origin()).isEqualTo(new Origin("203.0.113.7", "Firefox", null, null));
  }

  @Test
  void refusesWhatWasCutOff() {
    byte[] cut = Arrays.copyOf(RecordForm.write(COLUMNS, CONTENT), 80);

    assertThatThrownBy(() -> RecordForm.content(cut)).isInstanceOf(UnreadableMessage.class);
  }
}
