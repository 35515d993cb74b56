package io.caregateway.gateway.signon.saml.metadata;

import io.caregateway.routes.signon.SafeAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where an identity provider's metadata is. It takes the place of its addresses and certificates.
 *
 * @param url its address, by https; http to this machine alone. Redirects are not followed
 * @param file or the file that holds it
 * @param certificates PEM files of the certificates that it is signed with. Without one it needs no
 *     signature, and whoever can change what is there decides who signs people on
 * @param largest the largest that is read, at most 16MB; a whole federation's is larger than one
 *     provider's
 * @param keep for how long after a restart the last good one is used while it cannot be read anew;
 *     never longer than it says itself
 * @param refresh how often it is read anew; what it says itself (cacheDuration) may make it more
 *     often
 */
@ConfigurationPropertiesSource
public record MetadataSettings(
    @Nullable URI url,
    @Nullable Path file,
    @DefaultValue List<Path> certificates,
    @DefaultValue("1MB") DataSize largest,
    @DefaultValue("P7D") Duration keep,
    @DefaultValue("PT1H") Duration refresh) {

  private static final DataSize MOST = DataSize.ofMegabytes(16);

  public MetadataSettings {
    certificates = List.copyOf(certificates);
    if ((url == null) == (file == null)) {
      throw new IllegalArgumentException("gateway.sign-on.saml.*.metadata has either url or file.");
    }
    if (url != null && !SafeAddress.isSafe(url)) {
      throw new IllegalArgumentException(
          "gateway.sign-on.saml.*.metadata.url begins with https://, or with http:// and this"
              + " machine's name, or anybody on the way could change who signs people on.");
    }
    if (largest.toBytes() < 1 || largest.compareTo(MOST) > 0 || keep.isNegative()) {
      throw new IllegalArgumentException(
          "gateway.sign-on.saml.*.metadata.largest is at most 16MB, and keep no less than PT0S.");
    }
    if (refresh.compareTo(RefreshPace.SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "gateway.sign-on.saml.*.metadata.refresh is at least PT1M.");
    }
  }
}
