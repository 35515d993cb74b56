package io.caregateway.gateway.retention;

import io.caregateway.feed.OdsCode;
import io.caregateway.safeguards.audit.Actor;
import io.caregateway.safeguards.retention.Retention;
import io.caregateway.safeguards.retention.Taken;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Retention at all practices that have keys here, also those that settings name no more. */
public record SiteRetention(Retention retention, Supplier<List<OdsCode>> practices) {

  /** Takes away what is due. */
  public void run(Actor actor, Consumer<Taken> told) {
    retention.run(practices.get(), actor, told);
  }

  /** Tells what would go. */
  public void plan(Consumer<Taken> told) {
    retention.plan(practices.get(), told);
  }
}
