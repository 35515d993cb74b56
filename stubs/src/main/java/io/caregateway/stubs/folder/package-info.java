/** A folder of payloads, served as a practice. */
@NullMarked
package io.caregateway.stubs.folder;

import org.jspecify.annotations.NullMarked;
