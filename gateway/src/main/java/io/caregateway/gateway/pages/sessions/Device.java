package io.caregateway.gateway.pages.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words what a browser writes about itself. */
public final class Device {

  private record Word(String sign, String name) {}

  private static final String UNKNOWN = "Another program";

  /** In this order: several claim to be those below them. */
  private static final List<Word> BROWSERS =
      List.of(
          new Word("Edg/", "Edge"),
          new Word("OPR/", "Opera"),
          new Word("Firefox/", "Firefox"),
          new Word("Chrome/", "Chrome"),
          new Word("Safari/", "Safari"));

  private static final List<Word> SYSTEMS =
      List.of(
          new Word("iPhone", "an iPhone"),
          new Word("iPad", "an iPad"),
          new Word("Android", "Android"),
          new Word("Windows", "Windows"),
          new Word("Mac OS X", "a Mac"),
          new Word("Linux", "Linux"));

  private Device() {}

  public static String inWords(@Nullable String agent) {
    if (agent == null) {
      return UNKNOWN;
    }
    String browser = first(BROWSERS, agent);
    String system = first(SYSTEMS, agent);
    if (browser == null) {
      return UNKNOWN;
    }
    return system == null ? browser : browser + " on " + system;
  }

  private static @Nullable String first(List<Word> words, String agent) {
    return words.stream()
        .filter(word -> agent.contains(word.sign()))
        .map(Word::name)
        .findFirst()
        .orElse(null);
  }
}
