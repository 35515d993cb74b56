@NullMarked
package io.caregateway.gateway.leaving;

import org.jspecify.annotations.NullMarked;
