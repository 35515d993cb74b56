package io.caregateway.gateway.api.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.caregateway.core.billing.Doer;
import io.caregateway.core.billing.Outcome;
import io.caregateway.feed.FeedJson;
import io.caregateway.feed.OdsCode;
import io.caregateway.gateway.api.ApiRefusal;
import io.caregateway.gateway.api.ApiRefused;
import io.caregateway.gateway.signon.CurrentUser;
import io.caregateway.safeguards.encryption.BlindIndex;
import io.caregateway.safeguards.tenancy.PracticeTransactions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does what a client asks for once for each of its keys, and tells it again when it asks again
 * (draft-ietf-httpapi-idempotency-key-header). The key is taken in the transaction of the act: two
 * requests at once, at whichever process, wait for each other.
 */
@Component
public final class Once {

  public static final String KEY = "Idempotency-Key";

  private static final String CALL = "gateway.api_call";
  private static final String ASKED = "gateway.api_call.asked";
  private static final Pattern FORM = Pattern.compile("\"?([A-Za-z0-9._-]{8,100})\"?");

  private final PracticeTransactions transactions;
  private final KeptCalls calls;
  private final BlindIndex index;
  private final CurrentUser user;
  private final HttpServletRequest request;

  /**
   * @param request the one under way, whichever that is
   */
  Once(
      PracticeTransactions transactions,
      KeptCalls calls,
      BlindIndex index,
      CurrentUser user,
      HttpServletRequest request) {
    this.transactions = transactions;
    this.calls = calls;
    this.index = index;
    this.user = user;
    this.request = request;
  }

  /**
   * Under the key of the request under way.
   *
   * @param what names the operation and the thing that it is about
   * @param body as it was read; null for none
   * @param act given who does it and a token that is the same whenever the key is, also when the
   *     answer is not kept any more
   * @throws ApiRefused KEY_MALFORMED, KEY_REUSED, or why the act was not done
   */
  public Made call(String what, @Nullable Object body, BiFunction<UUID, Doer, Outcome> act) {
    String key = key();
    OdsCode practice = user.practice();
    Doer doer = new Doer(user.actor(), user.origin());
    byte[] call = index.of(practice, CALL, doer.actor().id() + "\n" + key);
    String wanted = what + "\n" + new String(FeedJson.write(body == null ? "" : body), UTF_8);
    byte[] asked = index.of(practice, ASKED, wanted);
    Answer answer =
        transactions.in(
            practice,
            () -> {
              if (calls.begin(practice, call, asked)) {
                Answer told = Answer.of(act.apply(token(practice, call), doer));
                calls.end(practice, call, told);
                return told;
              }
              return calls
                  .find(practice, call, asked)
                  .orElseThrow(() -> new ApiRefused(ApiRefusal.KEY_REUSED));
            });
    return answer.made();
  }

  private String key() {
    String sent = request.getHeader(KEY);
    Matcher form = FORM.matcher(sent == null ? "" : sent);
    if (!form.matches()) {
      throw new ApiRefused(ApiRefusal.KEY_MALFORMED);
    }
    return form.group(1);
  }

  private static UUID token(OdsCode practice, byte[] call) {
    byte[] name = Arrays.copyOf(call, call.length + practice.value().length());
    byte[] code = practice.value().getBytes(UTF_8);
    System.arraycopy(code, 0, name, call.length, code.length);
    return UUID.nameUUIDFromBytes(name);
  }
}
