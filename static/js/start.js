// Everything works without this file. It only moves the focus to an error summary, shows a typed password on request,
// keeps a button from being pressed twice, follows work that takes a while, and shows a colour as it is typed.
import { initAll } from "../vendor/govuk/govuk-frontend.min.js";
import { followJobs } from "./jobs.js";
import { followColour } from "./swatch.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
followJobs();
followColour();

if (document.querySelector("form[data-passkey]")) {
  import("./passkeys.js").then(({ start }) => start());
}
