/** Tests of the file of a person. */
@NullMarked
package io.caregateway.gateway.privacy.archive;

import org.jspecify.annotations.NullMarked;
