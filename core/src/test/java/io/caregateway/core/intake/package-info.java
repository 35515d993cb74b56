/** Tests of the intake, over a real broker and a real database. */
@NullMarked
package io.caregateway.core.intake;

import org.jspecify.annotations.NullMarked;
