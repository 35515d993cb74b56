package io.caregateway.gateway.audit;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The audit log.
 *
 * @param timeZone whose time the practices live by; records tell it beside UTC
 */
@ConfigurationProperties("gateway.audit")
public record AuditSettings(@DefaultValue("Europe/London") ZoneId timeZone) {}
