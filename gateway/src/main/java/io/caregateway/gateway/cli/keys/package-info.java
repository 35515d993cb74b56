/** The command line of keys: roll-over, rewrapping, and how they stand. */
@NullMarked
package io.caregateway.gateway.cli.keys;

import org.jspecify.annotations.NullMarked;
