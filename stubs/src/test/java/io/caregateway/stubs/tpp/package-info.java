@NullMarked
package io.caregateway.stubs.tpp;

import org.jspecify.annotations.NullMarked;
