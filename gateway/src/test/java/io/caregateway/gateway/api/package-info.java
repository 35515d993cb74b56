@NullMarked
package io.caregateway.gateway.api;

import org.jspecify.annotations.NullMarked;
