package io.caregateway.gateway.signon.arrival;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far the Spine's word is trusted.
 *
 * @param nationalRolesLast for how long a national role is believed after the person last signed on
 *     by CIS2 or CIS1
 */
@ConfigurationProperties("gateway.sign-on")
record NationalRoles(@DefaultValue("P90D") Duration nationalRolesLast) {}
