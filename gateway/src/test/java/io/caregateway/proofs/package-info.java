/** The packaged application, started as a process, held against what it promises. */
@NullMarked
package io.caregateway.proofs;

import org.jspecify.annotations.NullMarked;
