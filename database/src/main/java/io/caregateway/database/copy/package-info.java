/**
 * The house's tables as one stream of bytes: written from one moment of the database, checked, and
 * loaded into an empty one. Knows nothing of encryption or of files.
 */
@NullMarked
package io.caregateway.database.copy;

import org.jspecify.annotations.NullMarked;
