/** The commands about one practice. */
@NullMarked
package io.caregateway.gateway.cli.practice;

import org.jspecify.annotations.NullMarked;
