/** The records that a privacy officer looks at, as a file, streamed as they are read. */
@NullMarked
package io.caregateway.gateway.audit.export;

import org.jspecify.annotations.NullMarked;
