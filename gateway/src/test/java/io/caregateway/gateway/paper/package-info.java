@NullMarked
package io.caregateway.gateway.paper;

import org.jspecify.annotations.NullMarked;
