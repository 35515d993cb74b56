// The scanned picture leads here with its code behind the #, which no server sees: it is put into the form.
const code = decodeURIComponent(window.location.hash.slice(1));
const field = document.getElementById("picture");
if (field && /^[A-Z0-9-]{20,60}$/.test(code)) {
  field.value = code;
  window.history.replaceState(null, "", window.location.pathname);
}
