@NullMarked
package io.caregateway.stubs.cli;

import org.jspecify.annotations.NullMarked;
