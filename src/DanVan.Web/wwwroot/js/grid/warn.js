import { Figures, cellOf, holds, valueOf } from "./judge.js";

/** Once the hand rests. */
const rest = 300;

/**
 * form[data-rules]: marks the rows of a rule that what is typed breaks, at once and without a line, and takes the mark away
 * when it holds again. What the server marked when it made the page stands until its figures change: a reason may cover it.
 * @param {Document} page
 */
export function gridWarn(page) {
  const form = page.querySelector("form[data-rules]");
  if (form instanceof HTMLFormElement && form.dataset.rules) {
    new Warnings(form, JSON.parse(form.dataset.rules)).start();
  }
}

/** @typedef {{ said: string, left: any, sign: string, right: any, rows: number[] }} Rule */

class Warnings {
  #form;
  /** @type {Rule[]} */
  #rules;
  /** @type {Record<string, any>} */
  #rows;
  #present;
  /** What each cell held when the page came: there the server's own figure counts, nil and all. @type {Map<string, string>} */
  #shown = new Map();
  /** What each rule came to then. @type {string[]} */
  #first = [];
  /** Which rules the server told at which rows then. @type {Set<string>} */
  #told = new Set();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {HTMLFormElement} form
   * @param {{ rules: Rule[], rows: Record<string, any>, present: number[] }} data
   */
  constructor(form, data) {
    this.#form = form;
    this.#rules = data.rules;
    this.#rows = data.rows;
    this.#present = data.present;
  }

  start() {
    for (const id of Object.keys(this.#rows)) {
      for (const column of [1, 2, 3]) {
        const field = this.#field(Number(id), column);
        if (field) {
          this.#shown.set(field.name, field.defaultValue);
        }
      }
    }

    // A cell that came back with a fault in it is typed, not stored.
    this.#first = this.#rules.map(rule => this.#standing(rule, this.#figures(true)).key);
    this.#rules.forEach((rule, at) => {
      for (const id of rule.rows) {
        if (this.#row(id)?.querySelector(".warns")?.getAttribute("title")?.includes(rule.said)) {
          this.#told.add(`${at} ${id}`);
        }
      }
    });
    const later = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#judge(), rest);
    };
    this.#form.addEventListener("input", later);
    this.#form.addEventListener("change", later);
    later();
  }

  #judge() {
    const figures = this.#figures(false);
    /** @type {Map<Element, string[]>} */
    const said = new Map();
    this.#rules.forEach((rule, at) => {
      const { isBroken, key } = this.#standing(rule, figures);
      for (const id of rule.rows) {
        const row = this.#row(id);
        const theirs = row?.querySelector(".warns:not([data-live])");
        const isAsShown = key === this.#first[at];
        if (!isAsShown && theirs?.getAttribute("title") === rule.said) {
          // Said of other figures than those that stand here now.
          theirs.remove();
        }

        // What the server told of these very figures is told again when the mark is gone; what a reason covers is not.
        if (row && isBroken && (!isAsShown || (!theirs && this.#told.has(`${at} ${id}`)))) {
          said.set(row, [...said.get(row) ?? [], rule.said]);
        }
      }
    });
    for (const row of this.#form.querySelectorAll("tr.is-warned")) {
      if (!said.has(row)) {
        row.classList.remove("is-warned");
        row.querySelector(".warns[data-live]")?.remove();
      }
    }

    said.forEach((sentences, row) => this.#warn(row, sentences.join(" ")));
  }

  /**
   * @param {Rule} rule
   * @param {Figures} figures
   */
  #standing(rule, figures) {
    /** @param {number} id @param {number} place */
    const figureOf = (id, place) => figures.valueOf(id, place);
    const held = holds(rule, figureOf);
    return { isBroken: held === false, key: `${held} ${valueOf(rule.left, figureOf)} ${valueOf(rule.right, figureOf)}` };
  }

  /**
   * @param {Element} row
   * @param {string} sentence
   */
  #warn(row, sentence) {
    let mark = row.querySelector(".warns[data-live]");
    if (mark?.getAttribute("title") === sentence) {
      return;
    }

    if (!mark) {
      mark = this.#form.ownerDocument.createElement("span");
      mark.className = "warns";
      mark.setAttribute("data-live", "");
      mark.innerHTML = "<svg class=\"i\" aria-hidden=\"true\"><use href=\"/img/icons.svg#i-exclamation-triangle-fill\"/></svg><span class=\"visually-hidden\"></span>";
      row.querySelector(".name")?.append(" ", mark);
      row.classList.add("is-warned");
    }

    mark.setAttribute("title", sentence);
    const words = mark.querySelector(".visually-hidden");
    if (words) {
      words.textContent = `Cần xem lại: ${sentence}`;
    }
  }

  /** @param {boolean} asShown */
  #figures(asShown) {
    return new Figures(this.#rows, this.#present, (id, column) => {
      const row = this.#rows[id];
      const field = this.#field(id, column);
      if (!field || asShown || field.value === this.#shown.get(field.name)) {
        const [kind, amount, qualifier] = row.cells[column - 1];
        return [kind, BigInt(amount), qualifier];
      }

      return cellOf(field.value, row);
    });
  }

  /**
   * @param {number} id
   * @param {number} column
   * @returns {HTMLInputElement | null}
   */
  #field(id, column) {
    return this.#form.querySelector(`.cell input[name="c.${id}.${column}"]`);
  }

  /** @param {number} id */
  #row(id) {
    return this.#form.ownerDocument.getElementById(`tn_${id}`)?.closest("tr");
  }
}
