@NullMarked
package io.caregateway.gateway.cli;

import org.jspecify.annotations.NullMarked;
