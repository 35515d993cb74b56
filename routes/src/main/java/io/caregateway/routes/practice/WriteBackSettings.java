package io.caregateway.routes.practice;

import io.caregateway.fhir.billing.EntryForm;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a billing item is written to the clinical record.
 *
 * @param as what kind of entry
 * @param create how the entry is kept single
 * @param lanes how many patients' entries are written at once
 */
@ConfigurationPropertiesSource
public record WriteBackSettings(
    @DefaultValue("charge-item") EntryForm as,
    @DefaultValue("conditional") Create create,
    @DefaultValue("4") int lanes) {

  public WriteBackSettings {
    if (lanes < 1 || lanes > 64) {
      throw new IllegalArgumentException("write-back.lanes must be between 1 and 64.");
    }
  }

  /** How the entry is kept single. */
  public enum Create {
    /** By If-None-Exist (FHIR, RESTful API, conditional create). */
    CONDITIONAL,
    /** By a search before each create, for systems without conditional create. */
    SEARCH_FIRST
  }
}
