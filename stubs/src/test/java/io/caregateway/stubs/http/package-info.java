@NullMarked
package io.caregateway.stubs.http;

import org.jspecify.annotations.NullMarked;
