/** Who can sign on at the Spine's stubs, with which roles. All of them are made up. */
@NullMarked
package io.caregateway.stubs.spine.people;

import org.jspecify.annotations.NullMarked;
