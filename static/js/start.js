// Everything works without this file. It only moves the focus to an error summary, shows a typed password on request,
// keeps a button from being pressed twice, and follows work that takes a while.
import { initAll } from "../vendor/govuk/govuk-frontend.min.js";
import { followJobs } from "./jobs.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
followJobs();
