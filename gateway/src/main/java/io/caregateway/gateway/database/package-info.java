/** The database: embedded in the home, or a server by one setting. */
@NullMarked
package io.caregateway.gateway.database;

import org.jspecify.annotations.NullMarked;
