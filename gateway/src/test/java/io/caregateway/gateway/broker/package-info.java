@NullMarked
package io.caregateway.gateway.broker;

import org.jspecify.annotations.NullMarked;
