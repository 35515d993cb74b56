package io.caregateway.stubs.http;

/** One part of the stub server. It answers every request whose path starts with its prefix. */
public interface Endpoint {

  /** The first part of the path with both slashes, as {@code /emis/}. */
  String prefix();

  /** Answers one request. Called by many threads at once. */
  Answer answer(Call call);
}
