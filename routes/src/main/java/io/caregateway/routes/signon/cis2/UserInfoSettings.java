package io.caregateway.routes.signon.cis2;

import io.caregateway.routes.signon.spine.SpineBounds;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is asked of CIS2 about whoever signed on.
 *
 * @param bounds of its userinfo endpoint
 * @param requiredWorkgroup name or code of a workgroup that a role must have to count here; any
 *     role counts when not set
 */
@ConfigurationProperties("gateway.cis2.user-info")
public record UserInfoSettings(
    @DefaultValue SpineBounds bounds, @Nullable String requiredWorkgroup) {}
