package io.caregateway.fhir.page;

import io.caregateway.fhir.page.MalformedPage.Reason;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Cuts a page of search results into its entries, for both dialects. Each entry keeps its own
 * bytes, so they can be hashed before anything is parsed, and quarantined as they came.
 */
public final class PageReader {

  private static final int MAX_DEPTH = 60;

  private final JsonFactory factory;
  private final int maxBytes;
  private final int maxEntries;

  /**
   * @param maxBytes of a page
   * @param maxEntries of a page
   */
  public PageReader(int maxBytes, int maxEntries) {
    this.maxBytes = maxBytes;
    this.maxEntries = maxEntries;
    factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(maxBytes)
                    .build())
            .build();
  }

  /**
   * Reads a JSON page.
   *
   * @throws MalformedPage when the bytes are not one, whole and within bounds
   */
  public SearchBody read(byte[] page) {
    if (page.length > maxBytes) {
      throw new MalformedPage(Reason.OUT_OF_BOUNDS);
    }
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), page)) {
      return new PageReading(parser, maxEntries).body();
    } catch (StreamConstraintsException e) {
      throw new MalformedPage(Reason.OUT_OF_BOUNDS);
    } catch (JacksonException e) {
      throw new MalformedPage(Reason.NOT_JSON);
    }
  }

  /**
   * Where the next page is, if a page tells it before its entries, as FHIR's own order of elements
   * has it.
   *
   * @param beginning of the page, broken off anywhere
   */
  public Optional<String> next(byte[] beginning) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), beginning)) {
      return Optional.ofNullable(new PageReading(parser, 0).nextBeforeEntries());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
