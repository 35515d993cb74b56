/** The commands about how long what is kept. */
@NullMarked
package io.caregateway.gateway.cli.retention;

import org.jspecify.annotations.NullMarked;
