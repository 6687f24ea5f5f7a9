import { columnOf, isFigure, type } from "./cells.js";

/** @typedef {{ figure: HTMLInputElement, from: string, to: string }} Step */

/**
 * @typedef {object} History
 * @property {Step[][]} done
 * @property {Step[][]} undone
 * @property {string} before what the figure in hand held when it was entered, or was last written as a whole
 */

/** @type {WeakMap<Element, History>} */
const histories = new WeakMap();

/**
 * Remembers what was done to several figures of a grid as one deed, to be undone as one.
 * @param {Element} grid
 * @param {Step[]} steps
 */
export function remember(grid, steps) {
  const history = histories.get(grid);
  const real = steps.filter(step => step.from !== step.to);
  if (history && real.length > 0) {
    history.done.push(real);
    history.undone.length = 0;
    history.before = real.find(step => step.figure === grid.ownerDocument.activeElement)?.to ?? history.before;
  }
}

/**
 * Ctrl+Z and Ctrl+Y over whole figures; inside a figure that is being typed the keys stay the field's own.
 * @param {Document} page
 */
export function gridUndo(page) {
  for (const grid of page.querySelectorAll("table.grid")) {
    /** @type {History} */
    const history = { done: [], undone: [], before: "" };
    histories.set(grid, history);
    grid.addEventListener("focusin", event => {
      history.before = event.target instanceof HTMLInputElement ? event.target.value : "";
    });
    grid.addEventListener("change", event => {
      if (event.target instanceof HTMLInputElement && isFigure(event.target)) {
        remember(grid, [{ figure: event.target, from: history.before, to: event.target.value }]);
        history.before = event.target.value;
      }
    });
    grid.addEventListener("keydown", event => {
      const figure = event.target;
      if (!(figure instanceof HTMLInputElement) || !isFigure(figure) || !(event.ctrlKey || event.metaKey) || event.altKey || figure.value !== history.before) {
        return;
      }

      const key = event.key.toLowerCase();
      const back = key === "z" && !event.shiftKey;
      if (!back && key !== "y" && !(key === "z" && event.shiftKey)) {
        return;
      }

      const steps = (back ? history.done : history.undone).pop();
      event.preventDefault();
      if (!steps) {
        return;
      }

      (back ? history.undone : history.done).push(steps);
      for (const step of back ? steps.toReversed() : steps) {
        type(step.figure, back ? step.from : step.to);
      }

      const last = steps[0].figure;
      last.focus();
      last.select();
      history.before = last.value;
    });
  }
}

/**
 * The figures of a block between two corners, row by row.
 * @param {HTMLInputElement[]} all
 * @param {HTMLInputElement} one
 * @param {HTMLInputElement} other
 */
export function block(all, one, other) {
  const rows = [...new Set(all.map(figure => figure.closest("tr")))];
  const [top, bottom] = [rows.indexOf(one.closest("tr")), rows.indexOf(other.closest("tr"))].sort((a, b) => a - b);
  const [left, right] = [columnOf(one), columnOf(other)].sort((a, b) => a - b);
  return rows.slice(top, bottom + 1).map(row => all.filter(figure => figure.closest("tr") === row && columnOf(figure) >= left && columnOf(figure) <= right));
}
