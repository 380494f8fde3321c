// Everything works without this file. It only moves the focus to an error summary, shows a typed password on request
// and keeps a button from being pressed twice.
import { initAll } from "../vendor/govuk/govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
