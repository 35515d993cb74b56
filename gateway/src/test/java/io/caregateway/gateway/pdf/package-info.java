@NullMarked
package io.caregateway.gateway.pdf;

import org.jspecify.annotations.NullMarked;
