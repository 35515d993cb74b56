/** Which of their roles a person works in. */
@NullMarked
package io.caregateway.gateway.signon.role;

import org.jspecify.annotations.NullMarked;
