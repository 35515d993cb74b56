/**
 * The one PostgreSQL of the house: started from a data folder or given by settings, with its three
 * roles, its schemas' migrations and its connection pools.
 */
@NullMarked
package io.caregateway.database;

import org.jspecify.annotations.NullMarked;
