package io.caregateway.routes.practice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a practice's patients are kept in step.
 *
 * @param every time between two incremental syncs
 * @param pageSize patients asked for in one page, 1 to 1000
 * @param overlap how far each sync reaches back before the last one's start
 * @param reconcile time between two comparisons of all ids
 * @param maximumPages the most pages one sync follows
 */
@ConfigurationPropertiesSource
public record SyncSettings(
    @DefaultValue("PT5M") Duration every,
    @DefaultValue("250") int pageSize,
    @DefaultValue("PT2M") Duration overlap,
    @DefaultValue("P1D") Duration reconcile,
    @DefaultValue("100000") int maximumPages) {

  public SyncSettings {
    if (pageSize < 1 || pageSize > 1000) {
      throw new IllegalArgumentException("sync.page-size must be between 1 and 1000.");
    }
    if (every.isNegative() || every.isZero() || reconcile.isNegative() || reconcile.isZero()) {
      throw new IllegalArgumentException("sync.every and sync.reconcile must be longer than zero.");
    }
    if (overlap.isNegative()) {
      throw new IllegalArgumentException("sync.overlap must not be negative.");
    }
  }
}
