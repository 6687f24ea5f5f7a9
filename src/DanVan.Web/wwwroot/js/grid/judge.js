/**
 * The rules between figures as the server judges them: exact fractions, a blank or what does not apply judges nothing, and so
 * does a divisor that is 0. What a report's form asks for comes as data (LiveRules).
 *
 * @typedef {readonly [top: bigint, under: bigint]} Fraction
 * @typedef {readonly [kind: number, amount: bigint, qualifier: number]} Cell kind: 0 blank, 1 number, 2 nil, 3 does not apply
 *
 * @typedef {object} Row
 * @property {number} stored decimals of the stored amount
 * @property {number[]} [sum] a total's parts
 * @property {number[]} [top] a ratio's numerator
 * @property {number[]} [under] its denominator
 * @property {number} [scale] 100 for per cent
 * @property {number[]} [parts] what a ratio is made of in the end
 * @property {"one1" | "one2" | "same" | "add"} [settle]
 * @property {number} [decimals] of the entry unit
 * @property {string} [step] stored amount of one step of the last entry decimal
 */

const [blank, number, nil, notApplicable] = [0, 1, 2, 3];

/**
 * What a row's columns come to. "waits" and "differs" have no amount and leave a ratio unsaid; null is left out.
 * @param {string} settle
 * @param {Cell[]} cells party, military, joint
 * @param {number[]} present sides that stand behind the figures
 * @returns {bigint | "waits" | "differs" | null}
 */
export function settled(settle, [party, military, joint], present) {
  const alone = present.length === 1;
  if (settle === "one1" || settle === "one2") {
    const side = settle === "one1" ? 1 : 2;
    return present.includes(side) ? ofOne(side === 1 ? party : military) : null;
  }

  if (alone) {
    return ofOne(present[0] === 1 ? party : military);
  }

  if (party[0] === blank || military[0] === blank) {
    return "waits";
  }

  if (party[0] === notApplicable && military[0] === notApplicable) {
    return null;
  }

  if (party[0] === notApplicable || military[0] === notApplicable) {
    return "differs";
  }

  if (settle === "same") {
    return party[1] === military[1] && party[2] === military[2] ? party[1] : "differs";
  }

  return party[1] + military[1] - (joint[0] === number || joint[0] === nil ? joint[1] : 0n);
}

/** @param {Cell} cell */
function ofOne(cell) {
  return cell[0] === blank ? "waits" : cell[0] === notApplicable ? null : cell[1];
}

/** One report's rows as they are typed at this moment. */
export class Figures {
  /** @type {Map<number, bigint | "waits" | "differs" | null>} */
  #known = new Map();
  #rows;
  #present;
  #cellOf;

  /**
   * @param {Record<string, Row>} rows
   * @param {number[]} present
   * @param {(id: number, column: number) => Cell | null} cellOf null: what is typed there cannot be read
   */
  constructor(rows, present, cellOf) {
    this.#rows = rows;
    this.#present = present;
    this.#cellOf = cellOf;
  }

  /**
   * @param {number} id
   * @param {number} place 0 agreed, 1 to 3 a column
   * @returns {Fraction | null}
   */
  valueOf(id, place) {
    const row = this.#rows[id];
    const amount = place === 0 ? this.#amountOf(id) : this.#columnOf(id, place);
    return typeof amount === "bigint" ? [amount, 10n ** BigInt(row.stored)] : null;
  }

  /**
   * @param {number} id
   * @param {number} column
   */
  #columnOf(id, column) {
    const cell = this.#rows[id]?.settle ? this.#cellOf(id, column) : null;
    return cell && (cell[0] === number || cell[0] === nil) ? cell[1] : null;
  }

  /**
   * @param {number} id
   * @returns {bigint | "waits" | "differs" | null}
   */
  #amountOf(id) {
    let amount = this.#known.get(id);
    if (amount === undefined) {
      const row = this.#rows[id];
      amount = !row ? null : row.sum ? this.#sumOf(row.sum) : row.top ? this.#ratioOf(row) : this.#settledOf(id, row);
      this.#known.set(id, amount);
    }

    return amount;
  }

  /**
   * @param {number} id
   * @param {Row} row
   */
  #settledOf(id, row) {
    const cells = [1, 2, 3].map(column => this.#cellOf(id, column));
    return cells.some(cell => cell === null) ? "waits" : settled(row.settle ?? "", /** @type {Cell[]} */ (cells), this.#present);
  }

  /** @param {number[]} ids */
  #sumOf(ids) {
    const there = ids.map(id => this.#amountOf(id)).filter(amount => typeof amount === "bigint");
    return there.length === 0 ? null : there.reduce((sum, amount) => sum + amount, 0n);
  }

  // Half away from zero, as offices round; 12 of nobody knows how many is no rate.
  /** @param {Row} row */
  #ratioOf(row) {
    const [top, under] = [this.#sumOf(row.top ?? []), this.#sumOf(row.under ?? [])];
    if (top === null || under === null || under === 0n || row.parts?.some(id => typeof this.#amountOf(id) === "string")) {
      return null;
    }

    const doubled = 2n * 10n ** BigInt(row.stored) * BigInt(row.scale ?? 1) * top;
    return (doubled + (doubled < 0n ? -under : under)) / (2n * under);
  }
}

/**
 * The value of a term; null where a figure is missing or a divisor is 0.
 * @param {any} term ["n", "1/2"], ["f", id, place] or [sign, term, term]
 * @param {(id: number, place: number) => Fraction | null} figureOf
 * @returns {Fraction | null}
 */
export function valueOf(term, figureOf) {
  const [kind, one, other] = term;
  if (kind === "n") {
    const [top, under] = String(one).split("/");
    return under ? [BigInt(top), BigInt(under)] : null;
  }

  if (kind === "f") {
    return figureOf(one, other);
  }

  const [left, right] = [valueOf(one, figureOf), valueOf(other, figureOf)];
  if (!left || !right) {
    return null;
  }

  switch (kind) {
    case "+": return [left[0] * right[1] + right[0] * left[1], left[1] * right[1]];
    case "-": return [left[0] * right[1] - right[0] * left[1], left[1] * right[1]];
    case "*": return [left[0] * right[0], left[1] * right[1]];
    default: return right[0] === 0n ? null : right[0] < 0n ? [-left[0] * right[1], left[1] * -right[0]] : [left[0] * right[1], left[1] * right[0]];
  }
}

/**
 * Whether a rule holds; null where nothing can be said.
 * @param {{ left: any, sign: string, right: any }} rule
 * @param {(id: number, place: number) => Fraction | null} figureOf
 */
export function holds(rule, figureOf) {
  const [left, right] = [valueOf(rule.left, figureOf), valueOf(rule.right, figureOf)];
  if (!left || !right) {
    return null;
  }

  const order = left[0] * right[1] - right[0] * left[1];
  switch (rule.sign) {
    case "=": return order === 0n;
    case "<>": case "≠": return order !== 0n;
    case "<": return order < 0n;
    case "<=": case "≤": return order <= 0n;
    case ">": return order > 0n;
    default: return order >= 0n;
  }
}

const qualifiers = ["", "hơn", "trên", "gần", "khoảng", "ước"];

/**
 * What a typed text says; null where it cannot be read. Words of exactness and "không thuộc diện" as the server takes them.
 * @param {string} typed
 * @param {Row} row
 * @returns {Cell | null}
 */
export function cellOf(typed, row) {
  const text = typed.normalize("NFC").replace(/[\s\u00a0\u202f\u2009]+/gu, " ").trim().toLowerCase();
  if (text === "") {
    return [blank, 0n, 0];
  }

  if (text === "không thuộc diện" || text === "ktd") {
    return [notApplicable, 0n, 0];
  }

  const word = qualifiers.indexOf(text.split(" ")[0]);
  const figure = word > 0 ? text.slice(qualifiers[word].length).trim() : text;
  const [whole, fraction = "", more] = figure.split(",");
  const grouped = /^\d+$/.test(whole) || /^[1-9]\d{0,2}(\.\d{3})+$/.test(whole) || /^[1-9]\d{0,2}( \d{3})+$/.test(whole);
  const kept = fraction.replace(/0+$/, "");
  const decimals = row.decimals ?? 0;
  if (!grouped || more !== undefined || !/^\d*$/.test(fraction) || (figure.includes(",") && fraction === "") || kept.length > decimals || (decimals === 0 && fraction.length >= 3)) {
    return null;
  }

  return [number, BigInt(whole.replace(/[. ]/g, "") + kept.padEnd(decimals, "0")) * BigInt(row.step ?? "1"), Math.max(word, 0)];
}
