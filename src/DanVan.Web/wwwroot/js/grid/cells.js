/** @param {Element} element */
export function isFigure(element) {
  return element.matches(".cell input:not([type=checkbox], [type=hidden], :disabled)") && !element.closest("[hidden]");
}

/**
 * The figures that can be typed and are in sight, in the order of reading.
 * @param {Element | null} part
 * @returns {HTMLInputElement[]}
 */
export function figures(part) {
  return [...part?.querySelectorAll("input") ?? []].filter(isFigure);
}

/** @param {Element} figure */
export function columnOf(figure) {
  return figure.closest("td")?.cellIndex ?? -1;
}

/**
 * Types a text into a figure as a hand would.
 * @param {HTMLInputElement} figure
 * @param {string} text
 */
export function type(figure, text) {
  figure.value = text;
  figure.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * @typedef {"saving" | "waiting" | "saved" | "error" | "conflict" | ""} CellState
 * @type {Record<CellState, [icon: string, label: string]>}
 */
const marks = {
  saving: ["hourglass-split", "đang lưu"],
  waiting: ["clock-history", "chờ mạng"],
  saved: ["check-lg", "đã lưu"],
  error: ["exclamation-octagon-fill", "cần sửa"],
  conflict: ["arrow-left-right", "người khác vừa ghi"],
  "": ["", ""],
};

/**
 * Shows where a cell stands: class, icon with its word, and what is to be said under it.
 * @param {HTMLInputElement} figure
 * @param {CellState} state
 * @param {string} said
 */
export function mark(figure, state, said = "") {
  const cell = /** @type {HTMLElement} */ (figure.closest(".cell"));
  const shown = state !== "" && (state !== "saved" || figure.value !== "") ? `is-${state}` : "";
  // A class taken away and set again is a change to whoever watches, though nothing changed.
  cell.classList.remove(...["is-saving", "is-waiting", "is-saved", "is-error", "is-conflict", "is-attention"].filter(one => one !== shown));
  if (shown) {
    cell.classList.add(shown);
  }

  cell.querySelector(".choice")?.remove();
  if (!cell.classList.contains("cell-joint")) {
    setIcon(cell, ...(state === "saved" && figure.value === "" ? marks[""] : marks[state]));
  }

  let line = cell.querySelector(".said");
  if (said && !line) {
    line = document.createElement("p");
    line.className = "said";
    line.id = `${figure.name}-e`;
    cell.append(line);
    figure.setAttribute("aria-describedby", [figure.getAttribute("aria-describedby"), line.id].filter(Boolean).join(" "));
  }

  if (line && line.textContent !== said) {
    line.textContent = said;
  }

  if (state === "error") {
    figure.setAttribute("aria-invalid", "true");
  } else {
    figure.removeAttribute("aria-invalid");
  }
}

/**
 * @param {HTMLElement} cell
 * @param {string} icon
 * @param {string} label
 */
function setIcon(cell, icon, label) {
  let picture = cell.querySelector("svg.i");
  if (!icon) {
    picture?.remove();
    return;
  }

  if (!picture) {
    picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    picture.setAttribute("class", "i");
    picture.setAttribute("role", "img");
    picture.append(document.createElementNS("http://www.w3.org/2000/svg", "use"));
    cell.prepend(picture);
  }

  // Setting the same picture again would make the browser read its file again, at every key.
  const href = `/img/icons.svg#i-${icon}`;
  if (picture.firstElementChild?.getAttribute("href") !== href) {
    picture.firstElementChild?.setAttribute("href", href);
  }

  if (picture.getAttribute("aria-label") !== label) {
    picture.setAttribute("aria-label", label);
  }
}
