const answerWithin = 20_000;

/**
 * @typedef {object} CellAnswer what became of one cell
 * @property {"saved" | "error" | "conflict"} state
 * @property {number} version token for the next write
 * @property {string} text what stands in the cell
 * @property {string} note
 * @property {string | null} said
 * @property {string | null} by whose figure stands there
 *
 * @typedef {object} Answer
 * @property {Record<string, CellAnswer>} cells by the field's name
 * @property {Record<string, string>} places texts by the place's id
 * @property {string} next
 * @property {number} typed
 * @property {number} toType
 *
 * @typedef {{ kind: "answer", answer: Answer } | { kind: "locked", why: string } | { kind: "signed-out" | "not-yours" | "later" }} Reply
 */

/** Sends what waits to the server, with the form's token, and says what came back. Throws where there is no line. */
export class Wire {
  #form;
  /** @type {{ id: string, of: string } | null} a resend carries the id of the first try */
  #change = null;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
  }

  /**
   * @param {import("./keeper.js").Waiting[]} batch
   * @returns {Promise<Reply>}
   */
  async send(batch) {
    const response = await this.#post(batch);
    return response.status === 400 && await this.#renewToken() ? reply(await this.#post(batch)) : reply(response);
  }

  /** @param {import("./keeper.js").Waiting[]} batch */
  #post(batch) {
    return fetch(this.#form.dataset.autosave ?? "", {
      method: "POST",
      headers: { "X-Requested-With": "XMLHttpRequest", accept: "application/json" },
      body: this.#body(batch),
      signal: AbortSignal.timeout(answerWithin),
    });
  }

  /** @param {import("./keeper.js").Waiting[]} batch */
  #body(batch) {
    // All that is sent, version and text included: the next figure in the same cell is another change.
    const of = JSON.stringify(batch);
    this.#change = this.#change?.of === of ? this.#change : { id: newId(), of };
    const body = new URLSearchParams({ __change: this.#change.id, __RequestVerificationToken: this.#token?.value ?? "" });
    for (const one of batch) {
      const place = one.field.slice(2);
      body.set(one.field, one.text);
      body.set(`v.${place}`, one.seen);
      if (one.note !== undefined) {
        body.set(`n.${place}`, one.note);
        body.set(`w.${place}`, one.shownNote ?? "");
      }
    }

    return body;
  }

  // Another session of the same person has another token; the page itself gives it.
  async #renewToken() {
    const before = this.#token;
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#so-lieu input[name=__RequestVerificationToken]");
    if (!before || !(fresh instanceof HTMLInputElement) || fresh.value === before.value) {
      return false;
    }

    before.value = fresh.value;
    return true;
  }

  get #token() {
    return /** @type {HTMLInputElement | null} */ (this.#form.querySelector("input[name=__RequestVerificationToken]"));
  }
}

/**
 * @param {Response} response
 * @returns {Promise<Reply>}
 */
async function reply(response) {
  if (response.headers.get("content-type")?.includes("json") && (response.ok || response.status === 422)) {
    const answer = await response.json();
    return answer.locked ? { kind: "locked", why: answer.locked } : { kind: "answer", answer };
  }

  return { kind: response.status === 401 ? "signed-out" : response.status === 403 || response.status === 404 ? "not-yours" : "later" };
}

// crypto.randomUUID is only there on https and on this machine; an office may serve without.
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const text = [...bytes].map(one => one.toString(16).padStart(2, "0")).join("");
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`;
}
