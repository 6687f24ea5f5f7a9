/**
 * Closes what <details> opened (the menu, definitions, cell notes): Escape, or a press elsewhere.
 * Focus goes back to the summary, so that the keyboard does not fall to the top of the page.
 * @param {Document} page
 */
export function navMenu(page) {
  const kinds = "details.dv-menu[open], details.def[open], details.note[open]";

  page.addEventListener("keydown", event => {
    if (event.key !== "Escape" || event.isComposing) {
      return;
    }

    const inside = event.target instanceof Element ? event.target.closest(kinds) : null;
    const open = inside ?? page.querySelector(kinds);
    if (open instanceof HTMLDetailsElement) {
      open.open = false;
      open.querySelector("summary")?.focus();
    }
  });

  page.addEventListener("click", event => {
    for (const open of page.querySelectorAll(kinds)) {
      const menu = open.matches(".dv-menu") ? open.nextElementSibling : null;
      if (event.target instanceof Node && !open.contains(event.target) && !menu?.contains(event.target)) {
        open.removeAttribute("open");
      }
    }
  });
}
