@NullMarked
package io.caregateway.gateway.signon.cis2;

import org.jspecify.annotations.NullMarked;
