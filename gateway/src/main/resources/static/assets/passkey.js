// Asks the browser for a passkey, or has it make one, and sends the form with its answer (WebAuthn). Without this script, or in a
// browser without passkeys, the page says what to do instead.
const SENTENCES = {
  NotAllowedError: "No passkey was used: it was stopped, took longer than a minute, or this device has none for this card. You can try again.",
  InvalidStateError: "This device has a passkey of this card already. Use another device.",
  NotSupportedError: "This device cannot make a passkey that is taken here. Use another device.",
  SecurityError: "This browser takes no passkeys at this address. Tell whoever runs this gateway.",
};
const FAILED = "The passkey could not be used. Check the form, then try again. If it happens again, open this page anew.";

function bytes(base64url) {
  const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function base64url(buffer) {
  const binary = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function descriptors(list) {
  return list.map((each) => ({ ...each, id: bytes(each.id) }));
}

// not the whole form: the passcode goes with the answer alone
async function ask(section) {
  const typed = new FormData(section.closest("form"));
  const fields = new URLSearchParams();
  ["_csrf", "practice", "uid"].filter((name) => typed.has(name)).forEach((name) => fields.set(name, typed.get(name)));
  const answer = await fetch(section.dataset.passkeyAsk, { method: "POST", body: fields });
  if (!answer.ok || answer.redirected) throw new Error("not asked");
  return answer.json();
}

async function make(asked) {
  const credential = await navigator.credentials.create({
    publicKey: {
      ...asked,
      challenge: bytes(asked.challenge),
      user: { ...asked.user, id: bytes(asked.user.id) },
      excludeCredentials: descriptors(asked.excludeCredentials),
    },
  });
  return {
    rawId: base64url(credential.rawId),
    response: {
      clientDataJSON: base64url(credential.response.clientDataJSON),
      attestationObject: base64url(credential.response.attestationObject),
    },
  };
}

async function show(asked) {
  const credential = await navigator.credentials.get({
    publicKey: { ...asked, challenge: bytes(asked.challenge), allowCredentials: descriptors(asked.allowCredentials) },
  });
  return {
    rawId: base64url(credential.rawId),
    response: {
      clientDataJSON: base64url(credential.response.clientDataJSON),
      authenticatorData: base64url(credential.response.authenticatorData),
      signature: base64url(credential.response.signature),
    },
  };
}

async function use(section, status) {
  status.textContent = "Follow what your browser or device asks of you.";
  try {
    const asked = await ask(section);
    const answer = await (section.dataset.passkey === "make" ? make(asked) : show(asked));
    section.querySelector("input[name=passkey]").value = JSON.stringify(answer);
    section.closest("form").submit();
  } catch (failure) {
    status.textContent = SENTENCES[failure.name] ?? FAILED;
  }
}

if (window.PublicKeyCredential && navigator.credentials) {
  document.querySelectorAll("[data-passkey]").forEach((section) => {
    const button = section.querySelector("button");
    const status = section.querySelector("[role=status]");
    section.querySelector("[data-passkey-present]").hidden = false;
    section.querySelector("[data-passkey-absent]").hidden = true;
    button.addEventListener("click", async () => {
      if (button.getAttribute("aria-disabled") === "true") return;
      button.setAttribute("aria-disabled", "true");
      await use(section, status);
      button.removeAttribute("aria-disabled");
    });
  });
}
