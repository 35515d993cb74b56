@NullMarked
package io.caregateway.gateway.signon.access;

import org.jspecify.annotations.NullMarked;
