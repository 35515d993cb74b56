package io.caregateway.bench.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.stubs.fhir.Json;
import io.caregateway.stubs.fhir.SearchSet;
import io.caregateway.stubs.world.PatientRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * All patients of a practice as packed pages, made before anybody asks.
 *
 * @param packed at least one, which may hold nobody
 * @param of those who are on them
 */
record Pages(List<byte[]> packed, List<PatientRecord> of) {

  static final String NUMBER = "page";

  /**
   * @param base the practice's FHIR base, without a slash at the end
   * @param size patients of a page
   */
  static Pages of(Surgery surgery, String base, int size) {
    List<PatientRecord> all = surgery.patients();
    int pages = Math.max(1, (all.size() + size - 1) / size);
    return new Pages(
        IntStream.range(0, pages)
            .parallel()
            .mapToObj(
                n -> {
                  int from = Math.min(all.size(), n * size);
                  int to = Math.min(all.size(), from + size);
                  String next = n + 1 < pages ? search(base, size, n + 1) : null;
                  return page(surgery, base, all.subList(from, to), all.size(), next);
                })
            .toList(),
        all);
  }

  /** One page of these patients alone, packed. */
  static byte[] page(
      Surgery surgery,
      String base,
      List<PatientRecord> patients,
      int total,
      @Nullable String next) {
    SearchSet set = new SearchSet(base + "/Patient").total(total);
    if (next != null) {
      set.next(next);
    }
    patients.forEach(p -> set.add(base + "/Patient/" + p.id(), surgery.json(p)));
    return pack(Json.text(set.bundle()).getBytes(UTF_8));
  }

  static byte[] pack(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 8);
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static String search(String base, int size, int number) {
    return base + "/Patient?_count=" + size + "&" + NUMBER + "=" + number;
  }
}
