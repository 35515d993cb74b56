@NullMarked
package io.caregateway.gateway.signon.attempt;

import org.jspecify.annotations.NullMarked;
