@NullMarked
package io.caregateway.gateway.home;

import org.jspecify.annotations.NullMarked;
