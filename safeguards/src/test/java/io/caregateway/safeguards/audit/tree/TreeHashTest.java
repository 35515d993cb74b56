package io.caregateway.safeguards.audit.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against transparency-dev's own values (merkle, rfc6962_test) and the known eight leaves. */
class TreeHashTest {

  @Test
  void hashesAsPublished() {
    assertThat(hex(TreeHash.empty()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(hex(TreeHash.leaf(new byte[0])))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(hex(TreeHash.leaf("L123456".getBytes(UTF_8))))
        .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    assertThat(hex(TreeHash.node("N123".getBytes(UTF_8), "N456".getBytes(UTF_8))))
        .isEqualTo("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb");
  }

  @Test
  void aTreeThatGrowsHasThePublishedRootAtEverySize() {
    CompactRange tree = new CompactRange();
    assertThat(tree.root()).isEqualTo(TreeHash.empty());
    for (int size = 1; size <= 8; size++) {
      tree.append(Vectors.leaf(size - 1));
      assertThat(tree.root()).isEqualTo(Vectors.root(size));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void growsOnFromWhereItWasWritten(int from) {
    CompactRange written = new CompactRange();
    for (int leaf = 0; leaf < from; leaf++) {
      written.append(Vectors.leaf(leaf));
    }
    CompactRange read = new CompactRange(from, written.toBytes());
    for (int leaf = from; leaf < 8; leaf++) {
      read.append(Vectors.leaf(leaf));
    }
    assertThat(read.root()).isEqualTo(Vectors.root(8));
    assertThat(read.size()).isEqualTo(8);
  }

  @Test
  void isNotReadFromTheHashesOfAnotherSize() {
    assertThatThrownBy(() -> new CompactRange(3, new byte[TreeHash.BYTES]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CompactRange(-1, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
