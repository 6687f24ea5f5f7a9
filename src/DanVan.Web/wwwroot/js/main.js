// Comforts of every page. Each behaviour looks for its own marks; a page without them pays nothing.
import { navMenu } from "./nav-menu.js";
import { focusSearch } from "./focus-search.js";
import { numberEcho } from "./number-echo.js";
import { unsavedGuard } from "./unsaved-guard.js";
import { submitOnce } from "./submit-once.js";
import { themeToggle } from "./theme-toggle.js";
import { printButton } from "./print-button.js";
import { signOut } from "./sign-out.js";
import { copyText } from "./copy-text.js";

for (const start of [navMenu, focusSearch, numberEcho, unsavedGuard, submitOnce, themeToggle, printButton, signOut, copyText]) {
  try {
    start(document);
  } catch (error) {
    // One comfort that fails must not take the others with it.
    console.error(error);
  }
}

// The grid's own scripts travel only where there is one.
if (document.querySelector("table.grid")) {
  await import("./grid/grid.js");
}
