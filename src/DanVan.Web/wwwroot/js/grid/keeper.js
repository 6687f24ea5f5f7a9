/** Everything that waits in this browser, whoever's and of whichever report, lies under this name. */
const prefix = "danvan.cho.";

/**
 * @typedef {object} Waiting
 * @property {string} field name of the figure's field: "c.12.1"
 * @property {string} text as typed
 * @property {string} seen version of the cell when it was typed
 * @property {string} [note] as typed; absent where the note was left alone
 * @property {string} [shownNote] the note as it was shown
 * @property {string} [fault] why the server did not take it; it waits to be mended and is not sent again as it is
 * @property {number} stamp grows with every change of this entry
 */

/**
 * Figures that are typed and not yet answered by the server. They lie in the browser's storage, so that a closed window or a
 * lost line takes nothing; every tab of the same report and post shares them. Where the browser refuses storage they live as
 * long as the page.
 */
export class Keeper {
  /** @type {Waiting[]} */
  #memory = [];
  /** What was read last and from which text: asked several times for one key, it is parsed once. */
  #read = { text: "[]", entries: /** @type {Waiting[]} */ ([]) };
  #key;

  /** @param {string} key post, report and revision */
  constructor(key) {
    this.#key = prefix + key;
  }

  /** Whether what is kept outlives the page. */
  get lasts() {
    return storage() !== null;
  }

  /** @returns {Waiting[]} oldest first */
  get all() {
    const text = storage()?.getItem(this.#key);
    if (text === undefined) {
      return this.#memory;
    }

    if (this.#read.text !== (text ?? "[]")) {
      this.#read = { text: text ?? "[]", entries: parsed(text ?? "[]") };
    }

    return this.#read.entries;
  }

  /** @param {Omit<Waiting, "stamp">} entry */
  put(entry) {
    const all = this.all;
    const before = all.find(one => one.field === entry.field);
    const rest = all.filter(one => one !== before);
    this.#write([...rest, { ...before, ...entry, stamp: (before?.stamp ?? 0) + 1 }]);
  }

  /**
   * Takes out what was answered, unless it was changed since it was sent.
   * @param {Waiting} entry
   */
  answered(entry) {
    this.#write(this.all.filter(one => one.field !== entry.field || one.stamp !== entry.stamp));
  }

  /** @param {string} field */
  drop(field) {
    this.#write(this.all.filter(one => one.field !== field));
  }

  /** @param {Waiting[]} entries */
  #write(entries) {
    this.#memory = entries;
    try {
      if (entries.length === 0) {
        storage()?.removeItem(this.#key);
      } else {
        storage()?.setItem(this.#key, JSON.stringify(entries));
      }
    } catch {
      // The browser's room is full: the page still holds them.
    }
  }
}

/**
 * @param {string} text
 * @returns {Waiting[]}
 */
function parsed(text) {
  try {
    const read = JSON.parse(text);
    return Array.isArray(read) ? read.filter(one => typeof one?.field === "string" && typeof one.text === "string") : [];
  } catch {
    return [];
  }
}

/** How many figures wait in this browser. */
export function waiting() {
  return keys().reduce((sum, key) => sum + new Keeper(key.slice(prefix.length)).all.length, 0);
}

/** Clears what waits: the next person at this computer must not find it. */
export function forget() {
  for (const key of keys()) {
    storage()?.removeItem(key);
  }
}

function keys() {
  return Object.keys(storage() ?? {}).filter(key => key.startsWith(prefix));
}

/** @returns {Storage | null} */
function storage() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
