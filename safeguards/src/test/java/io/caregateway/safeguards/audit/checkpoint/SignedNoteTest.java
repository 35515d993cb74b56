package io.caregateway.safeguards.audit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.LogName;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

  // the example of golang.org/x/mod/sumdb/note, which C2SP's format is
  private static final String NEUMANN =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String PROBLEM =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  // RFC 8032, 7.1, test 1
  private static final SecretKey SECRET =
      new SecretKeySpec(
          HexFormat.of()
              .parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"),
          "Ed25519");
  private static final NoteSigner SIGNER = new NoteSigner("audit.example", SECRET);
  private static final Checkpoint HEAD =
      Checkpoint.of(
          "audit.example",
          new OdsCode("A81001"),
          LogName.parse("SIGN_ON/2026-11"),
          7,
          new byte[32]);

  @Test
  void checksThePublishedNote() {
    NoteKey key = NoteKey.parse(NEUMANN);

    assertThat(key.signed(SignedNote.parse(PROBLEM))).isTrue();
    assertThat(key.signed(SignedNote.parse(PROBLEM.replace("your", "our")))).isFalse();
    assertThat(SignedNote.parse(PROBLEM)).hasToString(PROBLEM);
  }

  @Test
  void signsWhatItsVerifierKeyChecks() {
    String note = SIGNER.sign(HEAD.text()).toString();
    NoteKey key = NoteKey.parse(SIGNER.key().toString());

    assertThat(note).startsWith("audit.example/A81001/SIGN_ON/2026-11\n7\nAAAA");
    assertThat(key.signed(SignedNote.parse(note))).isTrue();
    assertThat(key.signed(SignedNote.parse(note.replace("\n7\n", "\n8\n")))).isFalse();
    assertThat(NoteKey.parse(NEUMANN).signed(SignedNote.parse(note))).isFalse();
    assertThat(Checkpoint.of(SignedNote.parse(note))).isEqualTo(HEAD);
  }

  @Test
  void hasThePublicKeyThatRfc8032Tells() {
    assertThat(SIGNER.key().toString()).endsWith("+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text\n",
        "text\n\n- name AAAA\n",
        "text\n\n\u2014 name\n",
        "text\n\n\u2014 name AAAA",
        "text\n\n"
      })
  void readsNothingElseAsANote(String text) {
    assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(NoteUnreadable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example/A81001/SIGN_ON/2026-11\n07\nAAAA\n",
        "example/A81001/SIGN_ON/2026-11\n7\nAAAA\n",
        "example/A81001/SIGN_ON/2026-13\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
        "example/A81001/OTHER/2026-11\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
        "example\n7\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
      })
  void readsNothingElseAsACheckpoint(String text) {
    SignedNote note = SIGNER.sign(text);

    assertThatThrownBy(() -> Checkpoint.of(note)).isInstanceOf(NoteUnreadable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "name", "name+00000000+AAAA", "na me+c74f20a3+AR=="})
  void readsNothingElseAsAVerifierKey(String text) {
    assertThatThrownBy(() -> NoteKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
