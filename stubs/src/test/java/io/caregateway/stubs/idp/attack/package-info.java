@NullMarked
package io.caregateway.stubs.idp.attack;

import org.jspecify.annotations.NullMarked;
