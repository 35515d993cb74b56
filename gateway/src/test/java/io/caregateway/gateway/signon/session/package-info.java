@NullMarked
package io.caregateway.gateway.signon.session;

import org.jspecify.annotations.NullMarked;
