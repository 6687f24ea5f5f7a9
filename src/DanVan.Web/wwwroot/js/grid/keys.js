import { columnOf, figures, isFigure } from "./cells.js";

/**
 * Moves between the figures of table.grid: up, down and Enter within the column; left, right, Home and End
 * within the row, but only from the edge of the text, where the key would do nothing of its own.
 * @param {Document} page
 */
export function gridKeys(page) {
  for (const grid of page.querySelectorAll("table.grid")) {
    grid.addEventListener("keydown", event => {
      const input = event.target;
      // While Telex or VNI composes, Enter and the arrows belong to the input method.
      if (!(input instanceof HTMLInputElement) || !isFigure(input) || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }

      const next = neighbour(input, event);
      if (next === undefined) {
        return;
      }

      // Enter would send the form from the middle of the work.
      event.preventDefault();
      next?.focus();
      next?.select();
    });
  }
}

/**
 * @param {HTMLInputElement} input
 * @param {KeyboardEvent} event
 * @returns {HTMLInputElement | null | undefined} null: stay here; undefined: the key is the field's own
 */
function neighbour(input, event) {
  const length = input.value.length;
  const atStart = input.selectionStart === 0 && (input.selectionEnd === 0 || input.selectionEnd === length);
  const atEnd = input.selectionEnd === length && (input.selectionStart === length || input.selectionStart === 0);
  switch (event.key) {
    case "ArrowUp": return event.shiftKey ? undefined : inColumn(input, -1);
    case "ArrowDown": return event.shiftKey ? undefined : inColumn(input, 1);
    case "Enter": return inColumn(input, event.shiftKey ? -1 : 1);
    case "ArrowLeft": return event.shiftKey || !atStart ? undefined : inRow(input, all => all[all.indexOf(input) - 1]);
    case "ArrowRight": return event.shiftKey || !atEnd ? undefined : inRow(input, all => all[all.indexOf(input) + 1]);
    case "Home": return event.shiftKey || !atStart ? undefined : inRow(input, all => all[0]);
    case "End": return event.shiftKey || !atEnd ? undefined : inRow(input, all => all.at(-1));
    default: return undefined;
  }
}

/**
 * @param {HTMLInputElement} input
 * @param {1 | -1} step
 */
function inColumn(input, step) {
  const all = figures(input.closest("table")).filter(other => columnOf(other) === columnOf(input));
  return all[all.indexOf(input) + step] ?? null;
}

/**
 * @param {HTMLInputElement} input
 * @param {(all: HTMLInputElement[]) => HTMLInputElement | undefined} pick
 */
function inRow(input, pick) {
  const other = pick(figures(input.closest("tr")));
  return other === input ? undefined : other;
}
