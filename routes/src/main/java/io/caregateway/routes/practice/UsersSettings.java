package io.caregateway.routes.practice;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a practice's people are kept in step with whom its clinical system lists as staff. What a
 * clinical system lists, and by which code system it names a job, is the supplier's: GP Connect has
 * no search for roles.
 *
 * @param every time between two users syncs; without it they run by command alone
 * @param roleSystem the code system of the job codes that count (PractitionerRole.code)
 * @param profiles what each job code of the clinical system gives its holder here: one of the
 *     practices' profiles, as receptionist for R8009. Where there are none, roles are not asked
 *     for, and nobody gains a right by a users sync
 */
@ConfigurationPropertiesSource
public record UsersSettings(
    @Nullable Duration every,
    @DefaultValue("https://fhir.nhs.uk/CodeSystem/sds-job-role-code") String roleSystem,
    @DefaultValue Map<String, String> profiles) {

  public UsersSettings {
    profiles = Map.copyOf(profiles);
    if (every != null && (every.isNegative() || every.isZero())) {
      throw new IllegalArgumentException("users.every must be longer than zero.");
    }
  }
}
