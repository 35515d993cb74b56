/**
 * Paper by e-mail: written in the transaction of what it tells of, sent later, and sent again until
 * a mail server took it or said that it never will.
 */
@NullMarked
package io.caregateway.core.billing.post;

import org.jspecify.annotations.NullMarked;
