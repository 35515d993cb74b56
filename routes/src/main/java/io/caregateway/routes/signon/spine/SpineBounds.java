package io.caregateway.routes.signon.spine;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The bounds that are kept towards a service of the Spine.
 *
 * @param connectTimeout the longest wait for a connection
 * @param requestTimeout the longest time for one whole answer, its body included
 * @param maximumAnswer the largest answer taken
 * @param attempts how often a request is sent at most; again only after a failure that may pass
 * @param pause before it is sent again
 * @param rest how long the service is left alone after it failed again and again
 * @param truststore PKCS#12 file with the CAs trusted for it; the JDK's when not set
 * @param truststorePassword its password
 */
@ConfigurationPropertiesSource
public record SpineBounds(
    @DefaultValue("PT3S") Duration connectTimeout,
    @DefaultValue("PT8S") Duration requestTimeout,
    @DefaultValue("256KB") DataSize maximumAnswer,
    @DefaultValue("2") int attempts,
    @DefaultValue("PT0.3S") Duration pause,
    @DefaultValue("PT20S") Duration rest,
    @Nullable Path truststore,
    @Nullable String truststorePassword) {

  public SpineBounds {
    if (attempts < 1 || attempts > 5) {
      throw new IllegalArgumentException("attempts is 1 to 5: somebody waits for the answer.");
    }
  }
}
