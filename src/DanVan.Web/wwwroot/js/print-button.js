/**
 * [data-print] prints the page. Hidden in the markup until this runs: Ctrl+P works without script.
 * @param {Document} page
 */
export function printButton(page) {
  for (const button of page.querySelectorAll("[data-print]")) {
    button.removeAttribute("hidden");
    button.addEventListener("click", () => print());
  }
}
