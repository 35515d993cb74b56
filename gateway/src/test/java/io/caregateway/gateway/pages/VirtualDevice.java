package io.caregateway.gateway.pages;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * A device that keeps passkeys, built into one window of Chromium (its DevTools protocol, WebAuthn
 * domain). Its person always touches it.
 */
final class VirtualDevice {

  private final CDPSession devTools;
  private final String id;

  private VirtualDevice(CDPSession devTools, String id) {
    this.devTools = devTools;
    this.id = id;
  }

  /** The telephone or computer itself, which knows its person. */
  static VirtualDevice in(Page page) {
    CDPSession devTools = page.context().newCDPSession(page);
    devTools.send("WebAuthn.enable");
    return added(devTools, "internal");
  }

  /** A security key is plugged in. */
  void withKey() {
    VirtualDevice unused = added(devTools, "usb");
  }

  private static VirtualDevice added(CDPSession devTools, String transport) {
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", transport);
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject wanted = new JsonObject();
    wanted.add("options", options);
    JsonObject made = devTools.send("WebAuthn.addVirtualAuthenticator", wanted);
    return new VirtualDevice(devTools, made.get("authenticatorId").getAsString());
  }

  /** Whether its finger, face or PIN is recognised from now on. */
  void knowsItsPerson(boolean knows) {
    JsonObject wanted = named();
    wanted.addProperty("isUserVerified", knows);
    devTools.send("WebAuthn.setUserVerified", wanted);
  }

  /** It is switched off. */
  void leave() {
    devTools.send("WebAuthn.removeVirtualAuthenticator", named());
  }

  private JsonObject named() {
    JsonObject named = new JsonObject();
    named.addProperty("authenticatorId", id);
    return named;
  }
}
