package io.caregateway.gateway.audit.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.caregateway.safeguards.audit.Act;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.audit.Actor.Kind;
import io.caregateway.safeguards.audit.AuditRecord;
import io.caregateway.safeguards.audit.Origin;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceTest {

  private static final Origin HERE = Origin.internal("1");
  private static final Actor TOM = actor(Kind.PERSON, "555000100022", "Tom Reed");

  @Test
  void tellsWhatWasDoneRefusedAndFailed() {
    assertThat(said(AuditRecord.done(Act.SIGN_ON, TOM, HERE))).isEqualTo("Tom Reed signed on");
    assertThat(said(AuditRecord.refused(Act.ACCESS_REFUSED, TOM, HERE, "NO_RIGHT")))
        .isEqualTo(
            "Tom Reed was not allowed to open what they asked for: their role does not allow it");
    assertThat(said(AuditRecord.failed(Act.SYNC, TOM, HERE, "The partner did not answer.")))
        .isEqualTo(
            "Tom Reed tried to fetch from the clinical system, but it failed: The partner did not"
                + " answer");
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON, 555000100022, Tom Reed, Tom Reed",
    "PERSON, 555000100022, , 555000100022",
    "PERSON, unknown, , Somebody unknown",
    "MACHINE, CN=billing-client, billing-client, The machine billing-client",
    "MACHINE, unknown, , An unknown machine",
    "SYSTEM, sync, , Care Gateway (sync)"
  })
  void callsWhoActedAsPeopleDo(Kind kind, String id, String name, String called) {
    assertThat(Sentence.who(actor(kind, id, name))).isEqualTo(called);
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void everyActCanBeChosenByItselfAndWithItsGroup(Act act) {
    ActGroup group = ActWords.of(act).group();

    assertThat(ActGroup.chosen(act.name())).containsExactly(act);
    assertThat(ActGroup.chosen(group.name())).contains(act);
    assertThat(group.choices()).extracting(ActGroup.Choice::value).contains(act.name());
  }

  @Test
  void noTwoActsReadAlike() {
    assertThat(Arrays.stream(Act.values()).map(act -> ActWords.of(act).done()))
        .doesNotHaveDuplicates();
    assertThat(Arrays.stream(Act.values()).map(act -> ActWords.of(act).title()))
        .doesNotHaveDuplicates();
    assertThat(ActGroup.chosen("")).isEmpty();
    assertThat(ActGroup.chosen(ActGroup.OTHERS.value()))
        .hasSize(Act.values().length - 1)
        .doesNotContain(Act.AUDIT_READ);
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON_LOCKED, they are locked out after too many refused attempts",
    "WRONG_AUDIENCE, wrong audience",
    "No such account at this practice., No such account at this practice"
  })
  void readsCodesOutAndLeavesSentences(String reason, String said) {
    assertThat(Reasons.inWords(reason)).isEqualTo(said);
  }

  private static String said(AuditRecord record) {
    return Sentence.of(record).inWords();
  }

  private static Actor actor(Kind kind, String id, String name) {
    return new Actor(kind, id, name, null, null, "saml");
  }
}
