package io.caregateway.fhir.page;

import org.jspecify.annotations.Nullable;

/** One entry of a page. */
public sealed interface PageEntry {

  /** Where its bytes are. */
  Slice slice();

  /**
   * An entry with a resource. The ids are hints for whoever need not read the resource: what they
   * are not, is null.
   *
   * @param slice the resource alone
   * @param fullUrl the entry's {@code fullUrl} as given, which must not disagree with the
   *     resource's id (FHIR, Bundle: Resource URL and uniqueness rules)
   * @param mode match, include or outcome, as given
   * @param lastUpdated {@code meta.lastUpdated} as given
   */
  record ResourceEntry(
      Slice slice,
      @Nullable String fullUrl,
      @Nullable String mode,
      @Nullable String resourceType,
      @Nullable String id,
      @Nullable String versionId,
      @Nullable String lastUpdated)
      implements PageEntry {

    /** What says that it is something else was included by the server, or is its remark. */
    public boolean mayBePatient() {
      return resourceType == null || resourceType.equals("Patient");
    }
  }

  /**
   * An entry without a resource, or that is no object.
   *
   * @param slice the whole entry
   */
  record UnreadableEntry(Slice slice) implements PageEntry {}
}
