/**
 * "/" goes to the search field, unless the person is typing somewhere.
 * @param {Document} page
 */
export function focusSearch(page) {
  const field = page.querySelector("[role=search] input");
  if (!(field instanceof HTMLInputElement)) {
    return;
  }

  page.addEventListener("keydown", event => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });
}
