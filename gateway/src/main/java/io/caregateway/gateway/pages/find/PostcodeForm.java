package io.caregateway.gateway.pages.find;

import io.caregateway.feed.SearchTerms;
import io.caregateway.gateway.pages.Problem;
import io.caregateway.gateway.pages.Problems;
import java.util.List;
import java.util.regex.Pattern;

/** A search by postcode, as typed. */
record PostcodeForm(String postcode) {

  static final PostcodeForm EMPTY = new PostcodeForm("");

  /** The forms of BS 7666, loosely: outward code, then a digit and two letters. */
  private static final Pattern WHOLE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");

  PostcodeForm {
    postcode = postcode.trim();
  }

  Problems problems() {
    if (postcode.isEmpty()) {
      return problem("Enter a postcode.");
    }
    return WHOLE.matcher(SearchTerms.postcode(postcode)).matches()
        ? Problems.NONE
        : problem("Enter a whole postcode, like LS1 1AA.");
  }

  private static Problems problem(String sentence) {
    return new Problems(List.of(new Problem("postcode", sentence)));
  }
}
