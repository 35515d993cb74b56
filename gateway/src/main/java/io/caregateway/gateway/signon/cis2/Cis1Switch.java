package io.caregateway.gateway.signon.cis2;

import io.caregateway.routes.signon.cis1.Cis1Configuration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** CIS1 is there only where it is switched on, and is to be removed once it has ended. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gateway.cis1.enabled", havingValue = "true")
@Import(Cis1Configuration.class)
class Cis1Switch {}
