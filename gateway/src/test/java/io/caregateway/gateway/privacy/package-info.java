/** Tests of the rights of a person. */
@NullMarked
package io.caregateway.gateway.privacy;

import org.jspecify.annotations.NullMarked;
