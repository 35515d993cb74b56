/**
 * Many bills from one file: the file is kept, each of its bills is tried without being made, and
 * then, if somebody says so, each is made in a short transaction of its own. Whoever comes by goes
 * on with what is left to do, so that a process that ended is not missed. The same file counts
 * once, and so does each of its bills: its id is made of the file's.
 */
@NullMarked
package io.caregateway.core.billing.bulk;

import org.jspecify.annotations.NullMarked;
