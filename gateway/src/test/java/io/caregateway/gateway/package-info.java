/** The application, really started in this process. */
@NullMarked
package io.caregateway.gateway;

import org.jspecify.annotations.NullMarked;
