package io.caregateway.gateway.home;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this site keeps what it must find again.
 *
 * @param home the folder of the embedded database and broker, the keys, certificates and logs
 */
@ConfigurationProperties("gateway")
public record HomeSettings(@DefaultValue("data") Path home) {}
