/**
 * Backups of the database, and how one becomes a gateway again.
 *
 * <p>A folder of backups holds two kinds of files. A backup is all of the database but its keys, as
 * it was at one moment; there is one for each day. The key file holds the practices' keys, wrapped
 * under the key-encryption key; there is one alone, always the newest. So when a practice's keys
 * are destroyed and the key file is written anew, what all the backups hold of the practice is
 * noise.
 */
@NullMarked
package io.caregateway.gateway.backup;

import org.jspecify.annotations.NullMarked;
