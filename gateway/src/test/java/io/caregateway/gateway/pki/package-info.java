@NullMarked
package io.caregateway.gateway.pki;

import org.jspecify.annotations.NullMarked;
