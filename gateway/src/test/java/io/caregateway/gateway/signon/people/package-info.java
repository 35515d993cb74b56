@NullMarked
package io.caregateway.gateway.signon.people;

import org.jspecify.annotations.NullMarked;
