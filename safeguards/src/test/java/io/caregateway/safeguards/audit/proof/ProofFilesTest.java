package io.caregateway.safeguards.audit.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.LogName;
import io.caregateway.safeguards.audit.checkpoint.Checkpoint;
import io.caregateway.safeguards.audit.checkpoint.NoteKey;
import io.caregateway.safeguards.audit.checkpoint.NoteSigner;
import io.caregateway.safeguards.audit.tree.CompactRange;
import io.caregateway.safeguards.audit.tree.ConsistencyProof;
import io.caregateway.safeguards.audit.tree.InclusionProof;
import io.caregateway.safeguards.audit.tree.TreeHash;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofFilesTest {

  private static final NoteSigner SIGNER =
      new NoteSigner("audit.example", new SecretKeySpec(new byte[32], "Ed25519"));
  private static final NoteKey KEY = NoteKey.parse(SIGNER.key().toString());

  private final List<byte[]> commitments = new ArrayList<>();

  @BeforeEach
  void fill() throws Exception {
    for (int i = 0; i < 11; i++) {
      commitments.add(MessageDigest.getInstance("SHA-256").digest(record(i)));
    }
  }

  @Test
  void aFileOfInclusionHoldsForItsRecordAlone() {
    InclusionFile proof = InclusionFile.parse(inclusion(7, 11).text());

    assertThat(proof.text())
        .startsWith("c2sp.org/tlog-proof@v1\nextra ")
        .contains("\nindex 7\n", "\n\naudit.example/A81001/SIGN_ON/2026-11\n11\n");
    assertThat(proof.holds(KEY)).isTrue();
    assertThat(proof.isOf(record(7))).isTrue();
    assertThat(proof.isOf(record(6))).isFalse();
  }

  @Test
  void aFileOfInclusionDoesNotHoldOnceAnythingInItIsAnother() {
    String text = inclusion(7, 11).text();

    assertThat(InclusionFile.parse(text.replace("index 7", "index 6")).holds(KEY)).isFalse();
    assertThat(InclusionFile.parse(text.replace("\n11\n", "\n12\n")).holds(KEY)).isFalse();
    InclusionFile other =
        new InclusionFile(commitments.get(6), 7, inclusion(7, 11).path(), head(11));
    assertThat(other.holds(KEY)).isFalse();
    NoteKey another =
        new NoteSigner("audit.example", new SecretKeySpec(record(1), 0, 32, "Ed25519")).key();
    assertThat(InclusionFile.parse(text).holds(another)).isFalse();
  }

  @Test
  void aFileOfConsistencyHoldsForItsTwoHeads() {
    ConsistencyFile proof = ConsistencyFile.parse(consistency(6, 11).text());

    assertThat(proof.holds(KEY)).isTrue();
    assertThat(ConsistencyFile.parse(consistency(11, 11).text()).holds(KEY)).isTrue();
    assertThat(new ConsistencyFile(proof.path(), head(5), head(11)).holds(KEY)).isFalse();
    assertThat(new ConsistencyFile(proof.path(), head(6), "spoilt").holds(KEY)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n\n", "c2sp.org/tlog-proof@v1\nindex 1\n\nnote", "a\n\nb\n\nc\n\nd\n\ne"})
  void whatIsNoProofIsNotReadAsOne(String text) {
    assertThatThrownBy(() -> InclusionFile.parse(text)).isInstanceOf(ProofUnreadable.class);
    assertThatThrownBy(() -> ConsistencyFile.parse(text)).isInstanceOf(ProofUnreadable.class);
  }

  private InclusionFile inclusion(int index, int size) {
    return new InclusionFile(
        commitments.get(index), index, InclusionProof.path(index, size, this::range), head(size));
  }

  private ConsistencyFile consistency(int from, int to) {
    return new ConsistencyFile(ConsistencyProof.path(from, to, this::range), head(from), head(to));
  }

  private String head(int size) {
    Checkpoint head =
        Checkpoint.of(
            "audit.example",
            new OdsCode("A81001"),
            LogName.parse("SIGN_ON/2026-11"),
            size,
            range(0, size));
    return SIGNER.sign(head.text()).toString();
  }

  private byte[] range(long from, long to) {
    CompactRange range = new CompactRange();
    commitments.subList((int) from, (int) to).forEach(c -> range.append(TreeHash.leaf(c)));
    return range.root();
  }

  private static byte[] record(int number) {
    return ("the salt and the canonical bytes of record number " + number).getBytes(UTF_8);
  }
}
