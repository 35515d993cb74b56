@NullMarked
package io.caregateway.gateway.signon.arrival;

import org.jspecify.annotations.NullMarked;
