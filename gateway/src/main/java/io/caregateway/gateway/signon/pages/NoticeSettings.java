package io.caregateway.gateway.signon.pages;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What people read about the records of their sign-on, on the page /notice.
 *
 * @param kept for how long records of sign-on are kept, in words. Say here what your retention is
 *     set to
 * @param contact whom they ask about it, as your data protection officer
 */
@ConfigurationProperties("gateway.sign-on.notice")
record NoticeSettings(
    @DefaultValue("one year") String kept,
    @DefaultValue("your practice’s data protection officer") String contact) {}
