package io.caregateway.safeguards.audit.tree;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The eight leaves that Certificate Transparency's own tests have used since RFC 6962, with their
 * published roots and proofs (google/certificate-transparency, transparency-dev/merkle testdata).
 */
final class Vectors {

  static final List<byte[]> LEAVES =
      hashes(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  /** Of the trees of the first 1, 2, ... 8 leaves. */
  static final List<byte[]> ROOTS =
      hashes(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  /** A leaf's index, or the smaller of two sizes; the size of the tree; the proof. */
  record Proof(long first, long size, List<byte[]> path) {}

  private Vectors() {}

  static Stream<Proof> inclusion() {
    return Stream.of(
        new Proof(0, 1, List.of()),
        new Proof(
            0,
            8,
            hashes(
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")),
        new Proof(
            5,
            8,
            hashes(
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")),
        new Proof(2, 3, hashes("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")),
        new Proof(
            1,
            5,
            hashes(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")));
  }

  static Stream<Proof> consistency() {
    return Stream.of(
        new Proof(1, 1, List.of()),
        new Proof(
            1,
            8,
            hashes(
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")),
        new Proof(
            6,
            8,
            hashes(
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")),
        new Proof(
            2,
            5,
            hashes(
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")));
  }

  /** The tree of the first leaves. */
  static byte[] root(long size) {
    return ROOTS.get((int) size - 1);
  }

  static byte[] leaf(long index) {
    return TreeHash.leaf(LEAVES.get((int) index));
  }

  static byte[] range(long from, long to) {
    CompactRange range = new CompactRange();
    for (long leaf = from; leaf < to; leaf++) {
      range.append(leaf(leaf));
    }
    return range.root();
  }

  static List<byte[]> hashes(String... hex) {
    return Stream.of(hex).map(HexFormat.of()::parseHex).toList();
  }
}
