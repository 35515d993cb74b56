package io.caregateway.gateway.signon;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a desktop client, or the proxy in front of it, tells of itself for the audit record. No
 * standard names these headers, so none is read unless it is named here.
 *
 * @param deviceHeader the request header with the name of the device, as {@code X-Device-Name}
 * @param directoryHeader the request header with the person's name in Active Directory
 */
@ConfigurationProperties("gateway.audit.client")
public record ClientNameSettings(@Nullable String deviceHeader, @Nullable String directoryHeader) {}
