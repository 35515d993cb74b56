// Asks the smartcard software on this machine for a ticket and sends the form with it.
const form = document.getElementById("ticket-form");
const status = document.getElementById("ticket-status");

async function ask() {
  status.textContent = "Asking your smartcard software.";
  const answer = await fetch(form.dataset.ticketAddress, { credentials: "omit", cache: "no-store" });
  const ticket = (await answer.text()).trim();
  if (!answer.ok || ticket === "" || ticket.length > 1024) {
    throw new Error("no ticket");
  }
  form.elements.ticket.value = ticket;
  form.requestSubmit();
}

document.getElementById("ticket-ask").addEventListener("click", () =>
  ask().catch(() => {
    status.textContent = "Your smartcard software gave no ticket. Check that the card is in and its passcode entered, and try again.";
  }));
