import { columnOf, figures, isFigure, type } from "./cells.js";
import { block, remember } from "./undo.js";

/**
 * Blocks of figures: Shift with an arrow or a click selects, Ctrl+C copies for Excel, Ctrl+V pastes from it, Delete empties.
 * @param {Document} page
 */
export function gridBlock(page) {
  for (const grid of page.querySelectorAll("table.grid")) {
    if (grid instanceof HTMLElement) {
      new Block(grid).start();
    }
  }
}

class Block {
  #grid;
  /** @type {HTMLInputElement | null} */
  #from = null;
  /** @type {HTMLInputElement | null} */
  #to = null;

  /** @param {HTMLElement} grid */
  constructor(grid) {
    this.#grid = grid;
  }

  start() {
    this.#grid.addEventListener("keydown", event => this.#key(event));
    this.#grid.addEventListener("pointerdown", event => this.#point(event));
    this.#grid.addEventListener("copy", event => this.#copy(event));
    this.#grid.addEventListener("paste", event => this.#paste(event));
    this.#grid.addEventListener("focusout", event => {
      if (!(event.relatedTarget instanceof Element) || !this.#grid.contains(event.relatedTarget)) {
        this.#select(null, null);
      }
    });
  }

  get #selected() {
    return this.#from && this.#to && this.#from !== this.#to ? block(figures(this.#grid), this.#from, this.#to) : [];
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const figure = event.target;
    if (!(figure instanceof HTMLInputElement) || !isFigure(figure) || event.isComposing) {
      return;
    }

    const whole = figure.selectionStart === 0 && figure.selectionEnd === figure.value.length;
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (step && event.shiftKey && !event.ctrlKey && !event.altKey && (step[0] !== 0 || whole || this.#selected.length > 0)) {
      event.preventDefault();
      this.#select(this.#from ?? figure, this.#beside(this.#to ?? figure, step));
    } else if ((event.key === "Delete" || event.key === "Backspace") && this.#selected.length > 0) {
      event.preventDefault();
      this.#write(this.#selected.flat().map(one => [one, ""]));
    } else if (!event.shiftKey && !event.ctrlKey && !event.metaKey) {
      this.#select(null, null);
    }
  }

  /** @param {PointerEvent} event */
  #point(event) {
    const figure = event.target;
    const now = this.#grid.ownerDocument.activeElement;
    if (event.shiftKey && figure instanceof HTMLInputElement && isFigure(figure) && now instanceof HTMLInputElement && isFigure(now)) {
      event.preventDefault();
      this.#select(now, figure);
    } else {
      this.#select(null, null);
    }
  }

  /**
   * @param {HTMLInputElement} figure
   * @param {number[]} step rows down, columns right
   */
  #beside(figure, [down, right]) {
    const all = figures(this.#grid);
    if (down === 0) {
      const row = all.filter(one => one.closest("tr") === figure.closest("tr"));
      return row[row.indexOf(figure) + right] ?? figure;
    }

    const column = all.filter(one => columnOf(one) === columnOf(figure));
    return column[column.indexOf(figure) + down] ?? figure;
  }

  /**
   * @param {HTMLInputElement | null} from
   * @param {HTMLInputElement | null} to
   */
  #select(from, to) {
    for (const cell of this.#grid.querySelectorAll(".cell.is-chosen")) {
      cell.classList.remove("is-chosen");
    }

    [this.#from, this.#to] = [from, to];
    for (const figure of this.#selected.flat()) {
      figure.closest(".cell")?.classList.add("is-chosen");
    }
  }

  /** @param {ClipboardEvent} event */
  #copy(event) {
    if (this.#selected.length > 0) {
      event.preventDefault();
      event.clipboardData?.setData("text/plain", this.#selected.map(row => row.map(figure => figure.value).join("\t")).join("\r\n"));
    }
  }

  /** @param {ClipboardEvent} event */
  #paste(event) {
    const figure = event.target;
    const rows = table(event.clipboardData?.getData("text/plain") ?? "");
    if (!(figure instanceof HTMLInputElement) || !isFigure(figure) || (rows.length < 2 && rows.every(row => row.length < 2))) {
      return;
    }

    event.preventDefault();
    const all = figures(this.#grid);
    const { targets, source } = this.#laid(rows, figure, all);
    /** @type {[HTMLInputElement, string][]} */
    const writes = [];
    source.slice(0, targets.length).forEach((row, down) => {
      const across = all.filter(one => one.closest("tr") === targets[down] && columnOf(one) >= columnOf(figure));
      row.slice(0, across.length).forEach((text, right) => {
        // What a merged cell leaves behind is empty, and empties nothing.
        if (text !== "") {
          writes.push([across[right], vietnamese(text)]);
        }
      });
    });
    this.#write(writes);
    const left = source.filter((row, down) => row.some(text => text !== "") && (!targets[down] || !owns(all, targets[down], figure))).length;
    this.#say(`Đã dán ${writes.length} ô.${left > 0 ? ` ${left} dòng không có chỗ: ở hàng bên kia nhập, hàng tự tính hoặc quá cuối bảng.` : ""} Ctrl+Z để hoàn tác.`);
  }

  /**
   * Which rows a block goes to. A sheet may hold the table row by row, headings and the other side's rows among them, or nothing
   * but this side's figures one after another. Empty rows in the right places tell them apart; where nothing does, the person
   * is asked: a figure must never slip into its neighbour's cell unnoticed.
   * @param {string[][]} rows
   * @param {HTMLInputElement} figure
   * @param {HTMLInputElement[]} all
   * @returns {{ targets: HTMLTableRowElement[], source: string[][] }}
   */
  #laid(rows, figure, all) {
    const onScreen = [...this.#grid.querySelectorAll("tbody tr")].filter(row => !row.closest("[hidden]"));
    const lines = /** @type {HTMLTableRowElement[]} */ (onScreen.slice(onScreen.indexOf(/** @type {Element} */ (figure.closest("tr")))));
    const own = lines.filter(line => owns(all, line, figure));
    const filled = (/** @type {string[]} */ row) => row.some(text => text !== "");
    const others = lines.slice(0, rows.length).map((line, at) => ({ line, row: rows[at] })).filter(({ line }) => !owns(all, line, figure));
    if (others.length === 0) {
      return { targets: lines, source: rows };
    }

    const headings = others.filter(({ line }) => line.classList.contains("group"));
    const isTable = others.every(({ row }) => !filled(row)) || (headings.length > 0 && headings.every(({ row }) => !filled(row)));
    if (isTable) {
      return { targets: lines, source: rows };
    }

    const bare = rows.length > own.length ? rows.filter(filled) : rows;
    const withOthers = lines.filter(line => !line.classList.contains("group"));
    const strange = withOthers.slice(0, bare.length).filter(line => !owns(all, line, figure)).length;
    const isMixed = strange > 0
      && confirm(`Khối dán có ${bare.length} dòng, trong khoảng này có ${strange} hàng không phải bên mình nhập. Chọn OK nếu khối dán có cả các hàng đó: số của hàng đó được bỏ qua. Chọn Hủy nếu khối dán chỉ gồm số của bên mình: dán lần lượt vào các ô của bên mình.`);
    return { targets: isMixed ? withOthers : own, source: bare };
  }

  /** @param {[HTMLInputElement, string][]} writes */
  #write(writes) {
    remember(this.#grid, writes.map(([figure, to]) => ({ figure, from: figure.value, to })));
    for (const [figure, text] of writes) {
      type(figure, text);
    }
  }

  /** @param {string} words */
  #say(words) {
    const place = this.#grid.closest("form")?.querySelector("[data-unsaved-count]");
    if (place) {
      place.textContent = words;
    }
  }
}

/**
 * Whether the row has a figure to type in this very column.
 * @param {HTMLInputElement[]} all
 * @param {HTMLTableRowElement} row
 * @param {HTMLInputElement} figure
 */
function owns(all, row, figure) {
  return all.some(one => one.closest("tr") === row && columnOf(one) === columnOf(figure));
}

/**
 * What a spreadsheet puts on the clipboard: rows by line, cells by tab, a cell with a line in it between quotes. Empty rows at
 * the end are the selection's, not the person's.
 * @param {string} text
 * @returns {string[][]}
 */
export function table(text) {
  const rows = [[""]];
  let quoted = false;
  const clean = text.replace(/\r\n?/g, "\n");
  for (let at = 0; at < clean.length; at++) {
    const sign = clean[at];
    const row = /** @type {string[]} */ (rows.at(-1));
    const last = row.length - 1;
    if (quoted) {
      if (sign === "\"" && clean[at + 1] === "\"") {
        row[last] += "\"";
        at++;
      } else if (sign === "\"") {
        quoted = false;
      } else {
        row[last] += sign;
      }
    } else if (sign === "\"" && row[last] === "") {
      quoted = true;
    } else if (sign === "\t") {
      row.push("");
    } else if (sign === "\n") {
      rows.push([""]);
    } else {
      row[last] += sign;
    }
  }

  const cells = rows.map(row => row.map(cell => cell.replace(/[\s\u00a0\u202f]+/g, " ").trim()));
  while (cells.length > 1 && cells.at(-1)?.every(cell => cell === "")) {
    cells.pop();
  }

  return cells;
}

/**
 * A figure of a spreadsheet set to English, "1,234.5", in Vietnamese; everything else as it is, for the field to judge. One
 * separator alone stays as it is written: here it is read as Vietnamese, and asked about where it cannot be meant so.
 * @param {string} text
 */
export function vietnamese(text) {
  const bare = text.replace(/^'/, "");
  return /^\d{1,3}(,\d{3})+\.\d+$/.test(bare) || /^\d{1,3}(,\d{3}){2,}$/.test(bare)
    ? bare.replaceAll(",", "#").replace(".", ",").replaceAll("#", ".")
    : /^\d{1,3}( \d{3})+(,\d+)?$/.test(bare) ? bare.replaceAll(" ", ".")
    : /^[-–—]$/.test(bare) ? "0" : bare;
}
