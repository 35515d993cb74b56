package io.caregateway.gateway.logging;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The log, which goes to standard output.
 *
 * @param json one JSON object a line, in Logstash's form, instead of text
 */
@ConfigurationProperties("gateway.logging")
public record LoggingSettings(boolean json) {}
