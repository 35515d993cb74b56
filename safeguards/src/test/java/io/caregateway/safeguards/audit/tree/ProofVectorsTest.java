package io.caregateway.safeguards.audit.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caregateway.safeguards.audit.tree.Vectors.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published proofs, and every way in which transparency-dev's own vectors spoil them. */
class ProofVectorsTest {

  static Stream<Proof> inclusion() {
    return Vectors.inclusion();
  }

  static Stream<Proof> consistency() {
    return Vectors.consistency();
  }

  @ParameterizedTest
  @MethodSource("inclusion")
  void inclusionIsProvenAsPublished(Proof proof) {
    assertThat(InclusionProof.path(proof.first(), proof.size(), Vectors::range))
        .usingRecursiveComparison()
        .isEqualTo(proof.path());
    assertThat(included(proof.first(), proof.size(), proof.path())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("inclusion")
  void aSpoiltProofOfInclusionProvesNothing(Proof proof) {
    long first = proof.first();
    long size = proof.size();
    byte[] leaf = Vectors.leaf(first);
    byte[] root = Vectors.root(size);
    assertThat(InclusionProof.proves(first - 1, size, leaf, proof.path(), root)).isFalse();
    assertThat(InclusionProof.proves(first + 1, size, leaf, proof.path(), root)).isFalse();
    assertThat(InclusionProof.proves(first ^ 2, size, leaf, proof.path(), root)).isFalse();
    assertThat(InclusionProof.proves(first, size * 2, leaf, proof.path(), root)).isFalse();
    assertThat(InclusionProof.proves(first, size / 2, leaf, proof.path(), root)).isFalse();
    assertThat(InclusionProof.proves(first, size, root, proof.path(), leaf)).isEqualTo(size == 1);
    assertThat(InclusionProof.proves(first, size, leaf, proof.path(), Vectors.leaf(7))).isFalse();
    spoilt(proof.path()).forEach(path -> assertThat(included(first, size, path)).isFalse());
  }

  @ParameterizedTest
  @MethodSource("consistency")
  void consistencyIsProvenAsPublished(Proof proof) {
    assertThat(ConsistencyProof.path(proof.first(), proof.size(), Vectors::range))
        .usingRecursiveComparison()
        .isEqualTo(proof.path());
    assertThat(consistent(proof.first(), proof.size(), proof.path())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("consistency")
  void aSpoiltProofOfConsistencyProvesNothing(Proof proof) {
    long first = proof.first();
    long size = proof.size();
    byte[] older = Vectors.root(first);
    byte[] newer = Vectors.root(size);
    assertThat(ConsistencyProof.proves(first - 1, size, proof.path(), older, newer)).isFalse();
    assertThat(ConsistencyProof.proves(first, size * 2, proof.path(), older, newer)).isFalse();
    assertThat(ConsistencyProof.proves(first, size / 2, proof.path(), older, newer)).isFalse();
    assertThat(ConsistencyProof.proves(first, size, proof.path(), newer, older))
        .isEqualTo(first == size);
    spoilt(proof.path()).forEach(path -> assertThat(consistent(first, size, path)).isFalse());
  }

  @Test
  void everyLeafOfEveryTreeIsProven() {
    for (long size = 1; size <= 8; size++) {
      for (long leaf = 0; leaf < size; leaf++) {
        List<byte[]> path = InclusionProof.path(leaf, size, Vectors::range);
        assertThat(included(leaf, size, path)).isTrue();
        List<byte[]> grown = ConsistencyProof.path(leaf + 1, size, Vectors::range);
        assertThat(consistent(leaf + 1, size, grown)).isTrue();
      }
    }
  }

  @Test
  void nothingIsProvenOfALeafOrATreeThatIsNot() {
    assertThatThrownBy(() -> InclusionProof.path(8, 8, Vectors::range))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ConsistencyProof.path(0, 8, Vectors::range))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ConsistencyProof.path(8, 7, Vectors::range))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean included(long index, long size, List<byte[]> path) {
    return InclusionProof.proves(index, size, Vectors.leaf(index), path, Vectors.root(size));
  }

  private static boolean consistent(long first, long size, List<byte[]> path) {
    return ConsistencyProof.proves(first, size, path, Vectors.root(first), Vectors.root(size));
  }

  /** A bit turned in each hash, a hash too few, and one too many at either end. */
  private static List<List<byte[]>> spoilt(List<byte[]> path) {
    List<List<byte[]>> spoilt = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      List<byte[]> turned = new ArrayList<>(path);
      byte[] hash = path.get(i).clone();
      hash[0] ^= 16;
      turned.set(i, hash);
      spoilt.add(turned);
    }
    if (!path.isEmpty()) {
      spoilt.add(path.subList(1, path.size()));
      spoilt.add(path.subList(0, path.size() - 1));
    }
    List<byte[]> before = new ArrayList<>(path);
    before.add(0, Vectors.root(3));
    List<byte[]> after = new ArrayList<>(path);
    after.add(Vectors.root(3));
    spoilt.add(before);
    spoilt.add(after);
    return spoilt;
  }
}
