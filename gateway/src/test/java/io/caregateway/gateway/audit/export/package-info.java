/** Records as files. */
@NullMarked
package io.caregateway.gateway.audit.export;

import org.jspecify.annotations.NullMarked;
