/** What can go wrong at the Spine's stubs. */
@NullMarked
package io.caregateway.stubs.spine.faults;

import org.jspecify.annotations.NullMarked;
