package io.caregateway.fhir.reading;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.caregateway.fhir.Dialect;
import io.caregateway.fhir.Payloads;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

class SilenceTest {

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Level before = root.getLevel();

  @BeforeEach
  void listen() {
    root.setLevel(Level.TRACE);
    root.addAppender(log);
    log.start();
  }

  @AfterEach
  void stopListening() {
    root.detachAppender(log);
    root.setLevel(before);
  }

  @ParameterizedTest
  @EnumSource
  void logsNothingOfWhatItReads(Dialect dialect) {
    String whole = dialect == Dialect.R4 ? "r4-whole.json" : "stu3-whole.json";
    String[] texts = {
      Payloads.text(whole),
      Payloads.text(whole).replace("\"gender\": \"", "\"gender\": \"Quill"),
      Payloads.text(whole).replace("\"birthDate\"", "\"Thorn\": {\"Quill\": 1}, \"birthDate\""),
      Payloads.text(whole).replace("\"birthDate\": \"", "\"birthDate\": \"Quill"),
      Payloads.text(whole).substring(900)
    };

    for (String text : texts) {
      dialect.patientReader().readJson(text.getBytes(StandardCharsets.UTF_8));
      dialect.patientReader().readXml(text.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.matches("(?s).*(Quill|Thorn|Reed|01632|Fen Row|999).*"));
  }
}
