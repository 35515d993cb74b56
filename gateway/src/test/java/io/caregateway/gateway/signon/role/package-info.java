@NullMarked
package io.caregateway.gateway.signon.role;

import org.jspecify.annotations.NullMarked;
