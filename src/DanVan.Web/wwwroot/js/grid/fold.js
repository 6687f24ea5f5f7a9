/**
 * Groups of the grid fold at their name; [data-grid-filter] leaves only the rows with something to do in sight.
 * @param {Document} page
 */
export function gridFold(page) {
  for (const grid of page.querySelectorAll("table.grid")) {
    const groups = [...grid.querySelectorAll("tbody[data-group]")].map(group => new Group(group));
    const filter = page.querySelector("[data-grid-filter]");
    if (!(filter instanceof HTMLElement)) {
      continue;
    }

    filter.hidden = false;
    const buttons = [...filter.querySelectorAll("button")];
    /** @param {string} chosen */
    const choose = chosen => {
      for (const button of buttons) {
        button.setAttribute("aria-pressed", String(button.value === chosen));
      }

      groups.forEach(group => group.show(chosen));
    };
    const count = () => {
      for (const button of buttons.filter(one => one.value !== "")) {
        const rows = groups.reduce((sum, group) => sum + group.rows.filter(row => matches(row, button.value)).length, 0);
        const place = button.querySelector(".count");
        if (place) {
          place.textContent = String(rows);
        }
      }
    };
    let timer = 0;
    filter.addEventListener("click", event => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      if (button) {
        choose(button.value);
        count();
      }
    });
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(count, 300);
    };
    new MutationObserver(later).observe(grid, { subtree: true, attributes: true, attributeFilter: ["class"] });
    grid.addEventListener("change", later);
    count();
  }
}

class Group {
  /** @param {Element} body */
  constructor(body) {
    this.rows = /** @type {HTMLTableRowElement[]} */ ([...body.querySelectorAll("tr:not(.group)")]);
    this.folded = false;
    this.filter = "";
    this.head = /** @type {HTMLTableRowElement | null} */ (body.querySelector("tr.group"));
    const name = body.querySelector(".group-name");
    if (!name) {
      return;
    }

    this.button = body.ownerDocument.createElement("button");
    this.button.type = "button";
    this.button.className = "fold";
    this.button.setAttribute("aria-expanded", "true");
    this.button.append(...name.childNodes);
    name.append(this.button);
    this.button.addEventListener("click", () => {
      this.folded = !this.folded;
      this.show(this.filter);
    });
  }

  /** @param {string} filter */
  show(filter) {
    this.filter = filter;
    this.button?.setAttribute("aria-expanded", String(!this.folded));
    for (const row of this.rows) {
      row.hidden = this.folded || (filter !== "" && !matches(row, filter));
    }

    if (this.head) {
      this.head.hidden = filter !== "" && !this.rows.some(row => matches(row, filter));
    }
  }
}

/**
 * @param {HTMLTableRowElement} row
 * @param {string} filter
 */
function matches(row, filter) {
  if (filter === "trong") {
    return [...row.querySelectorAll(".c-side input")].some(input => input instanceof HTMLInputElement && input.type !== "hidden" && input.value.trim() === "");
  }

  return row.querySelector(".cell.is-error, .cell.is-attention, .cell.is-conflict, .warns, .differs, .echo.asks:not(:empty)") !== null;
}

