@NullMarked
package io.caregateway.stubs.folder;

import org.jspecify.annotations.NullMarked;
