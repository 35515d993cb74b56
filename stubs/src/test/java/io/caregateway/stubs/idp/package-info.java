@NullMarked
package io.caregateway.stubs.idp;

import org.jspecify.annotations.NullMarked;
