@NullMarked
package io.caregateway.gateway.health;

import org.jspecify.annotations.NullMarked;
