/**
 * form[data-guard]: marks what was changed since the page came, counts it in [data-unsaved-count]
 * and asks before the page is left. A page that comes back from a refused post says data-guard="dirty".
 * @param {Document} page
 */
export function unsavedGuard(page) {
  const forms = [...page.querySelectorAll("form[data-guard]")].filter(form => form instanceof HTMLFormElement);
  let leaving = false;

  for (const form of forms) {
    watch(page, form);
    form.addEventListener("submit", event => setTimeout(() => { leaving = !event.defaultPrevented; }));
  }

  addEventListener("pageshow", () => { leaving = false; });
  addEventListener("beforeunload", event => {
    if (!leaving && forms.some(form => form.dataset.guard === "dirty" || changed(form).length > 0)) {
      event.preventDefault();
    }
  });
}

/**
 * @param {Document} page
 * @param {HTMLFormElement} form
 */
function watch(page, form) {
  // Beside the form when it stands elsewhere on the page: data-unsaved-count="form-id".
  const count = form.querySelector("[data-unsaved-count]") ?? (form.id ? page.querySelector(`[data-unsaved-count="${CSS.escape(form.id)}"]`) : null);
  let timer = 0;

  // Looked through, marked and spoken once the hand rests, not at every key: a form of 200 rows has a thousand fields.
  const mark = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const fields = changed(form);
      const now = new Set(fields.map(field => field.closest(".cell, .field")));
      for (const place of form.querySelectorAll(".is-changed")) {
        if (!now.has(place)) {
          place.classList.remove("is-changed");
        }
      }

      now.forEach(place => place?.classList.add("is-changed"));
      if (count) {
        const what = count.getAttribute("data-unsaved-what") ?? "ô";
        const places = new Set(fields.map(field => field.name || field)).size;
        count.textContent = places === 0 ? "" : `${places} ${what} chưa lưu`;
      }
    }, 400);
  };

  form.addEventListener("input", mark);
  form.addEventListener("change", mark);
  form.addEventListener("reset", () => setTimeout(mark));
  addEventListener("pageshow", mark);
}

/**
 * @param {HTMLFormElement} form
 * @returns {(HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[]}
 */
function changed(form) {
  return [...form.elements].filter(field => {
    if (field instanceof HTMLInputElement) {
      return field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked
        : field.type === "file" ? field.value !== ""
        : field.type !== "hidden" && field.value !== field.defaultValue;
    }

    if (field instanceof HTMLSelectElement) {
      const chosenByServer = [...field.options].some(option => option.defaultSelected);
      return chosenByServer ? [...field.options].some(option => option.selected !== option.defaultSelected) : field.selectedIndex > 0;
    }

    return field instanceof HTMLTextAreaElement && field.value !== field.defaultValue;
  });
}
