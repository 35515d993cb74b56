// Sends the browser's position where the person wants that. Sign-on works without it.
const section = document.getElementById("place");
const form = document.getElementById("place-form");
const status = document.getElementById("place-status");

function say(sentence) {
  status.textContent = sentence;
}

async function send(position) {
  const fields = new URLSearchParams(new FormData(form));
  fields.set("latitude", position.coords.latitude);
  fields.set("longitude", position.coords.longitude);
  fields.set("accuracy", position.coords.accuracy);
  const answer = await fetch(form.action, { method: "POST", body: fields });
  say(answer.ok
    ? "Thank you. Your position will be noted when you sign on."
    : "Your position could not be noted. You can sign on all the same.");
}

function share() {
  say("Finding your position.");
  navigator.geolocation.getCurrentPosition(
    (position) => send(position).catch(() => say("Your position could not be noted. You can sign on all the same.")),
    () => say("Your position was not shared. You can sign on all the same."),
    { timeout: 10000, maximumAge: 0 });
}

if (section && "geolocation" in navigator) {
  section.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    share();
  });
  // whoever allowed it before is not asked each morning
  navigator.permissions?.query({ name: "geolocation" })
    .then((allowed) => { if (allowed.state === "granted") share(); });
}
