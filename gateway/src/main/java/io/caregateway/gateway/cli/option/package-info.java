/** Options that every command has. */
@NullMarked
package io.caregateway.gateway.cli.option;

import org.jspecify.annotations.NullMarked;
