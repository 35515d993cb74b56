package io.caregateway.gateway.settings;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo.
 *
 * @param stubs where the stubs serve
 * @param post whether everybody may read all letters at {@code /demo/post}
 * @param billing whether the made-up practices begin with prices, a letterhead, practitioners and a
 *     branch
 */
@ConfigurationProperties("gateway.demo")
public record DemoSettings(
    @DefaultValue("http://127.0.0.1:9000") URI stubs,
    @DefaultValue("false") boolean post,
    @DefaultValue("false") boolean billing) {}
