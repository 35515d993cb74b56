/** Makes the PDFs of bills and other papers, and gives them to the mail server. */
@NullMarked
package io.caregateway.gateway.paper;

import org.jspecify.annotations.NullMarked;
