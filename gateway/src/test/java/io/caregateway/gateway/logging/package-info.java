@NullMarked
package io.caregateway.gateway.logging;

import org.jspecify.annotations.NullMarked;
