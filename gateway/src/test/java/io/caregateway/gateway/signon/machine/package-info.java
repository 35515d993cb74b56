@NullMarked
package io.caregateway.gateway.signon.machine;

import org.jspecify.annotations.NullMarked;
