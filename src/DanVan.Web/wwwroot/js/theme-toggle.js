/**
 * [data-theme-toggle] with buttons value="auto|light|dark". Hidden until this runs.
 * @param {Document} page
 */
export function themeToggle(page) {
  const root = page.documentElement;
  const buttons = [...page.querySelectorAll("[data-theme-toggle] button")].filter(button => button instanceof HTMLButtonElement);

  const show = () => {
    const theme = root.dataset.bsTheme ?? "auto";
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.value === theme));
    }
  };

  for (const button of buttons) {
    button.addEventListener("click", () => {
      if (button.value === "auto") {
        delete root.dataset.bsTheme;
      } else {
        root.dataset.bsTheme = button.value;
      }

      try {
        if (button.value === "auto") {
          localStorage.removeItem("theme");
        } else {
          localStorage.setItem("theme", button.value);
        }
      } catch {
        // Forbidden storage: the choice holds for this page.
      }

      show();
    });
  }

  show();
  for (const place of page.querySelectorAll("[data-theme-toggle]")) {
    place.removeAttribute("hidden");
  }
}
