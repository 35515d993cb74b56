@NullMarked
package io.caregateway.gateway.backup;

import org.jspecify.annotations.NullMarked;
