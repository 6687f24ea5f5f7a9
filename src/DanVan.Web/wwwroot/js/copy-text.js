/**
 * button[data-copy="id"]: puts the text of the named field on the clipboard and says so on the button.
 * @param {Document} page
 */
export function copyText(page) {
  for (const button of page.querySelectorAll("button[data-copy]")) {
    const field = page.getElementById(button.getAttribute("data-copy") ?? "");
    if (!(button instanceof HTMLButtonElement) || !(field instanceof HTMLTextAreaElement)) {
      continue;
    }

    button.hidden = false;
    copies(button, field);
  }
}

/**
 * Makes a button copy a field's text.
 * @param {HTMLButtonElement} button
 * @param {HTMLTextAreaElement} field
 */
export function copies(button, field) {
  const words = button.firstChild?.textContent ?? "";
  button.addEventListener("click", async () => {
    // The clipboard is only there on https and on this machine; elsewhere the old command does.
    field.select();
    const done = navigator.clipboard ? await navigator.clipboard.writeText(field.value).then(() => true, () => false) : field.ownerDocument.execCommand("copy");
    if (button.firstChild) {
      button.firstChild.textContent = done ? "Đã sao chép" : "Nhấn Ctrl+C để sao chép";
      setTimeout(() => { if (button.firstChild) { button.firstChild.textContent = words; } }, 3000);
    }
  });
}
