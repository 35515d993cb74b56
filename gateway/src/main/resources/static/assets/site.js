// Pages work without this; it adds what browsers lack: focus on errors, one click counting once.
import { initAll } from "/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
