@NullMarked
package io.caregateway.stubs.person;

import org.jspecify.annotations.NullMarked;
