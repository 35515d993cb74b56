/** What the tables hold of one patient: told on request, and taken away. */
@NullMarked
package io.caregateway.safeguards.rights;

import org.jspecify.annotations.NullMarked;
