import { isFigure, mark, type } from "./cells.js";
import { Keeper } from "./keeper.js";
import { tellLeft } from "./left.js";
import { Wire } from "./wire.js";

/** Once the hand rests. */
const rest = 700;
const tryAgain = 15_000;

/**
 * form[data-autosave]: keeps every figure while it is typed. What is typed lies in the browser first and is sent in the order of
 * typing; each cell shows where it stands, [data-save-state] says it for the whole form. Without script the form is sent whole.
 * @param {Document} page
 */
export function autosave(page) {
  const form = page.querySelector("form[data-autosave]");
  // Empty where nothing can be typed: what waits is left alone then.
  if (form instanceof HTMLFormElement && form.dataset.autosave) {
    new Autosave(form).start();
  }
}

class Autosave {
  #form;
  #wire;
  #keeper;
  #state;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #busy = false;
  #isLeaving = false;
  /** @type {(() => void) | null} */
  #afterwards = null;
  /** @type {string | null} why nothing can be kept any more */
  #locked = null;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.#form = form;
    this.#wire = new Wire(form);
    this.#keeper = new Keeper(form.dataset.keeper ?? "");
    this.#state = form.querySelector("[data-save-state]");
  }

  start() {
    this.#form.addEventListener("input", event => this.#take(event.target, event));
    this.#form.addEventListener("change", event => this.#take(event.target, event, 0));
    addEventListener("online", () => this.#soon(0));
    this.#form.ownerDocument.addEventListener("visibilitychange", () => this.#soon(0));
    this.#form.addEventListener("submit", event => this.#sendWhole(event));
    this.#bringBack();
  }

  // The form is sent by one of its buttons: not while a part of it is under way, and not into a dead line.
  /** @param {SubmitEvent} event */
  #sendWhole(event) {
    if (!navigator.onLine) {
      event.preventDefault();
      this.#wait(this.#keeper.all, "Đang mất mạng: số đã nhập giữ trong máy này, tự gửi khi có mạng.");
    } else if (this.#busy) {
      event.preventDefault();
      this.#afterwards = () => this.#form.requestSubmit(event.submitter);
    } else {
      clearTimeout(this.#timer);
      this.#isLeaving = true;
      addEventListener("pageshow", () => { this.#isLeaving = false; }, { once: true });
    }
  }

  // What an earlier page left here: shown in its fields again, and sent.
  #bringBack() {
    const left = this.#keeper.all;
    for (const entry of left) {
      const figure = this.#figure(entry.field);
      if (!figure || (figure.value === entry.text && entry.note === undefined)) {
        this.#keeper.drop(entry.field);
        continue;
      }

      type(figure, entry.text);
      if (!entry.fault || this.#keeper.lasts) {
        // It is safe here, mended or not: leaving the page loses nothing.
        figure.defaultValue = entry.text;
      }

      const note = this.#note(entry.field);
      if (note && entry.note !== undefined) {
        note.value = note.defaultValue = entry.note;
      }

      mark(figure, entry.fault ? "error" : "waiting", entry.fault);
    }

    const back = left.filter(entry => this.#keeper.all.some(one => one.field === entry.field));
    if (back.length > 0) {
      // Typing them again has stamped them with what this page shows; the version that they were typed over is the true one.
      back.forEach(entry => this.#keeper.put(entry));
      const faulty = back.filter(entry => entry.fault).length;
      this.#say(faulty === back.length
        ? `Cần sửa ${faulty} ô nhập lần trước, chưa lưu được.`
        : `${back.length - faulty} ô nhập lần trước còn giữ trong máy này, đang gửi…`);
      this.#soon(0);
    }
  }

  /**
   * @param {EventTarget | null} target
   * @param {Event} event
   * @param {number} wait
   */
  #take(target, event, wait = rest) {
    const figure = target instanceof HTMLTextAreaElement ? this.#figure(target.name.replace(/^n\./, "c.")) : target;
    if (!(figure instanceof HTMLInputElement) || !isFigure(figure) || (event instanceof InputEvent && event.isComposing)) {
      return;
    }

    const note = this.#note(figure.name);
    const isWaiting = this.#keeper.all.find(one => one.field === figure.name);
    if (figure.value === (isWaiting?.text ?? figure.defaultValue) && (note === null || note.value === (isWaiting?.note ?? note.defaultValue))) {
      // Nothing new; leaving the field sends at once what waits.
      if (wait === 0 && isWaiting) {
        this.#soon(0);
      }

      return;
    }

    this.#keeper.put({
      field: figure.name,
      text: figure.value,
      seen: isWaiting?.seen ?? this.#version(figure.name)?.value ?? "0",
      fault: undefined,
      ...(note && note.value !== note.defaultValue ? { note: note.value, shownNote: note.defaultValue } : {}),
    });
    mark(figure, this.#locked ? "error" : "saving", this.#locked ?? "");
    if (this.#keeper.lasts) {
      // It is safe here: leaving the page loses nothing.
      figure.defaultValue = figure.value;
    }

    this.#say(this.#locked ?? "Đang lưu…");
    this.#soon(wait);
  }

  // What the server has refused waits for the person, not for the line.
  get #sendable() {
    return this.#keeper.all.filter(one => !one.fault);
  }

  /** @param {number} wait */
  #soon(wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), wait);
  }

  async #send() {
    const batch = this.#sendable;
    if (this.#busy || this.#isLeaving || this.#locked || batch.length === 0) {
      return;
    }

    this.#busy = true;
    try {
      this.#hear(await this.#wire.send(batch), batch);
    } catch {
      this.#wait(batch, `Chờ mạng: ${batch.length} ô giữ trong máy này, tự gửi khi có mạng.`);
    } finally {
      this.#busy = false;
      const afterwards = this.#afterwards;
      this.#afterwards = null;
      afterwards?.();
    }
  }

  /**
   * @param {import("./wire.js").Reply} reply
   * @param {import("./keeper.js").Waiting[]} batch
   */
  #hear(reply, batch) {
    switch (reply.kind) {
      case "answer": this.#apply(reply.answer, batch); break;
      case "locked": this.#lock(reply.why); break;
      case "signed-out": this.#wait(batch, `Hết phiên đăng nhập: ${batch.length} ô giữ trong máy này.`, "/dang-nhap"); break;
      case "not-yours": this.#lock("Tài khoản đang đăng nhập không nhập được báo cáo này. Đăng nhập lại bằng tài khoản đã nhập."); break;
      default: this.#wait(batch, `Máy chủ chưa nhận: ${batch.length} ô giữ trong máy này, tự gửi lại.`);
    }
  }

  /**
   * @param {import("./wire.js").Answer} answer
   * @param {import("./keeper.js").Waiting[]} batch
   */
  #apply(answer, batch) {
    const faults = [];
    for (const entry of batch) {
      const cell = answer.cells[entry.field];
      const figure = this.#figure(entry.field);
      if (!cell || !figure) {
        this.#keeper.drop(entry.field);
        continue;
      }

      const newer = this.#keeper.all.some(one => one.field === entry.field && one.stamp !== entry.stamp);
      if (cell.state === "saved") {
        this.#saved(figure, entry, cell, newer);
      } else if (!newer) {
        faults.push(figure);
        if (cell.state === "conflict") {
          this.#conflict(figure, entry, cell);
        } else {
          // Typing on mends it; until then it stays here as it was typed, and is not sent again.
          this.#keeper.put({ ...entry, fault: cell.said ?? "Ô này chưa lưu được." });
          mark(figure, "error", cell.said ?? "");
        }
      }
    }

    for (const [id, text] of Object.entries(answer.places)) {
      const place = this.#form.ownerDocument.getElementById(id);
      if (place) {
        place.textContent = text;
        place.classList.toggle("differs", text === "chưa thống nhất");
      }
    }

    for (const [name, text] of Object.entries({ next: answer.next, typed: `${answer.typed}/${answer.toType}` })) {
      const place = this.#form.ownerDocument.querySelector(`[data-live="${name}"]`);
      if (place) {
        place.textContent = text;
      }
    }

    const open = this.#keeper.all.filter(one => one.fault).length + faults.filter(figure => figure.closest(".cell")?.classList.contains("is-conflict")).length;
    this.#say(open > 0 ? `Cần sửa ${open} ô; các ô khác đã lưu.` : `Đã lưu lúc ${new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" })}.`);
    if (this.#sendable.some(one => !batch.some(sent => sent.field === one.field && sent.stamp === one.stamp))) {
      this.#soon(0);
    }
  }

  /**
   * @param {HTMLInputElement} figure
   * @param {import("./keeper.js").Waiting} entry
   * @param {import("./wire.js").CellAnswer} cell
   * @param {boolean} newer typed on while this was under way
   */
  #saved(figure, entry, cell, newer) {
    const version = this.#version(entry.field);
    if (version) {
      version.value = String(cell.version);
    }

    if (newer) {
      // What was typed meanwhile was typed over this very figure.
      const waits = this.#keeper.all.find(one => one.field === entry.field);
      if (waits) {
        this.#keeper.put({ ...waits, seen: String(cell.version) });
      }

      return;
    }

    this.#keeper.answered(entry);
    if (figure !== this.#form.ownerDocument.activeElement && figure.value !== cell.text) {
      figure.value = cell.text;
    }

    figure.defaultValue = figure.value;
    const note = this.#note(entry.field);
    if (note && entry.note !== undefined) {
      note.defaultValue = note.value;
      note.closest("details")?.classList.toggle("has-text", note.value.trim() !== "");
    }

    mark(figure, "saved");
    // It was said of the figure that stood there before.
    figure.closest("tr")?.querySelector(".warns:not([data-live])")?.remove();
  }

  /**
   * Both figures side by side; the person chooses.
   * @param {HTMLInputElement} figure
   * @param {import("./keeper.js").Waiting} entry
   * @param {import("./wire.js").CellAnswer} cell
   */
  #conflict(figure, entry, cell) {
    mark(figure, "conflict", `${cell.by ?? "Người khác"} ghi ${cell.text || "(để trống)"}; đồng chí ghi ${entry.text || "(để trống)"}.`);
    const choice = figure.ownerDocument.createElement("div");
    choice.className = "choice";
    choice.append(
      this.#button(`Lấy ${cell.text || "ô trống"}`, figure, () => {
        this.#keeper.drop(entry.field);
        const version = this.#version(entry.field);
        if (version) {
          version.value = String(cell.version);
        }

        figure.value = figure.defaultValue = cell.text;
        mark(figure, "saved");
      }),
      this.#button(`Giữ ${entry.text || "ô trống"}`, figure, () => {
        this.#keeper.put({ ...entry, seen: String(cell.version), ...(entry.note === undefined ? {} : { shownNote: cell.note }) });
        mark(figure, "saving");
        this.#soon(0);
      }));
    figure.closest(".cell")?.append(choice);
  }

  /**
   * @param {string} words
   * @param {HTMLInputElement} figure
   * @param {() => void} act
   */
  #button(words, figure, act) {
    const button = figure.ownerDocument.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm btn-plain";
    button.textContent = words;
    button.addEventListener("click", () => {
      act();
      figure.focus();
    });
    return button;
  }

  /** @param {string} why */
  #lock(why) {
    this.#locked = why;
    for (const entry of this.#keeper.all) {
      const figure = this.#figure(entry.field);
      if (figure) {
        mark(figure, "error", "chưa gửi được");
      }
    }

    this.#say(`${why} ${this.#keeper.all.length} ô chưa gửi vẫn giữ trong máy này.`);
    tellLeft(this.#form, this.#keeper, why);
  }

  /**
   * @param {import("./keeper.js").Waiting[]} batch
   * @param {string} said
   * @param {string} [signIn]
   */
  #wait(batch, said, signIn) {
    for (const entry of batch) {
      const figure = this.#figure(entry.field);
      if (figure) {
        mark(figure, "waiting");
      }
    }

    this.#say(said, signIn);
    this.#soon(tryAgain);
  }

  /**
   * @param {string} words
   * @param {string} [signIn]
   */
  #say(words, signIn) {
    if (!this.#state) {
      return;
    }

    if (this.#state.textContent !== words) {
      this.#state.textContent = words;
    }

    if (signIn) {
      const link = this.#form.ownerDocument.createElement("a");
      link.href = signIn;
      link.target = "_blank";
      link.textContent = "Đăng nhập lại";
      this.#state.append(" ", link);
    }
  }

  /** @param {string} field @returns {HTMLInputElement | null} */
  #figure(field) {
    return this.#form.querySelector(`.cell input[name="${CSS.escape(field)}"]`);
  }

  /** @param {string} field @returns {HTMLInputElement | null} */
  #version(field) {
    return this.#form.querySelector(`input[name="${CSS.escape("v" + field.slice(1))}"]`);
  }

  /** @param {string} field @returns {HTMLTextAreaElement | null} */
  #note(field) {
    return this.#form.querySelector(`textarea[name="${CSS.escape("n" + field.slice(1))}"]`);
  }
}
