/** CIS2: what userinfo says of a person becomes roles. */
@NullMarked
package io.caregateway.routes.signon.cis2;

import org.jspecify.annotations.NullMarked;
