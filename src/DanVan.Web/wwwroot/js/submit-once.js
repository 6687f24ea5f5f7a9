/**
 * A second press does not send twice. The buttons are disabled after the browser has read the form,
 * so the pressed button's name and value still go with it. data-again on the form or button: may repeat (downloads).
 * @param {Document} page
 */
export function submitOnce(page) {
  /** @type {Set<HTMLFormElement>} */
  const sent = new Set();

  page.addEventListener("submit", event => {
    const form = event.target;
    const button = event.submitter;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented || form.matches("[method=get], [target=_blank], [data-again]") || form.method === "get" || button?.matches("[data-again], [formtarget=_blank]")) {
      return;
    }

    if (sent.has(form)) {
      event.preventDefault();
      return;
    }

    sent.add(form);
    setTimeout(() => {
      if (event.defaultPrevented) {
        sent.delete(form);
        return;
      }

      form.setAttribute("aria-busy", "true");
      set(form, true);
    });
  });

  // The back button may bring the page from memory, as it was left.
  addEventListener("pageshow", () => {
    for (const form of sent) {
      form.removeAttribute("aria-busy");
      set(form, false);
    }

    sent.clear();
  });
}

/**
 * @param {HTMLFormElement} form
 * @param {boolean} off
 */
function set(form, off) {
  for (const button of form.elements) {
    if (button instanceof HTMLButtonElement && button.type === "submit" && (off ? !button.disabled : button.dataset.sent === "true")) {
      button.disabled = off;
      button.dataset.sent = String(off);
    }
  }
}
