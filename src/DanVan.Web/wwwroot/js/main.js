// Comforts of every page. Each behaviour looks for its own marks; a page without them pays nothing.
import { navMenu } from "./nav-menu.js";
import { focusSearch } from "./focus-search.js";
import { gridKeys } from "./grid-keys.js";
import { numberEcho } from "./number-echo.js";
import { unsavedGuard } from "./unsaved-guard.js";
import { submitOnce } from "./submit-once.js";
import { themeToggle } from "./theme-toggle.js";
import { printButton } from "./print-button.js";

for (const start of [navMenu, focusSearch, gridKeys, numberEcho, unsavedGuard, submitOnce, themeToggle, printButton]) {
  try {
    start(document);
  } catch (error) {
    // One comfort that fails must not take the others with it.
    console.error(error);
  }
}
