// Everything works without this file. It only moves the focus to an error summary, shows a typed password on request,
// keeps a button from being pressed twice, follows work that takes a while, shows a colour as it is typed, asks before
// unsaved words are left, keeps long ones meanwhile, lets a person be found by typing, copies short references, gives
// hints on a recommendation, lets several be dragged, takes the secret of a personal link out of the address, finds among
// many ticks, and takes chosen words into a finding.
import { initAll } from "../vendor/govuk/govuk-frontend.min.js";
import { offerCopies } from "./copying.js";
import { helpWithRecommendations } from "./hints.js";
import { followJobs } from "./jobs.js";
import { keepLongTexts } from "./kept.js";
import { forgetPersonalLink } from "./links.js";
import { quickenLists } from "./lists.js";
import { letDrag } from "./order.js";
import { pickByTyping } from "./pick.js";
import { takeQuotes } from "./quotes.js";
import { siftTicks } from "./sift.js";
import { followColour } from "./swatch.js";
import { warnOfUnsaved } from "./unsaved.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
followJobs();
followColour();
offerCopies();
quickenLists();
pickByTyping();
warnOfUnsaved();
keepLongTexts();
helpWithRecommendations();
letDrag();
forgetPersonalLink();
siftTicks();
takeQuotes();

if (document.querySelector("form[data-passkey]")) {
  import("./passkeys.js").then(({ start }) => start());
}
const note = document.querySelector("textarea[data-written]");
if (note) import("./notes.js").then(({ start }) => start(note));
