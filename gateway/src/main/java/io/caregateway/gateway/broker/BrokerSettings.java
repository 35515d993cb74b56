package io.caregateway.gateway.broker;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The message broker.
 *
 * @param url address of an Artemis broker or of an HA pair, as {@code
 *     (tcp://a:61616,tcp://b:61616)?ha=true&reconnectAttempts=-1}; without one, a broker runs
 *     embedded in the home
 * @param user its user
 * @param password the user's password
 * @param sessions how many idle sessions are kept for the next sending
 */
@ConfigurationProperties("gateway.broker")
public record BrokerSettings(
    @Nullable String url,
    @Nullable String user,
    @Nullable String password,
    @DefaultValue("8") int sessions) {}
