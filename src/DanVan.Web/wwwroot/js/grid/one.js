const narrow = "(max-width: 39.99rem)";

/**
 * On a phone the grid shows one indicator at a time, with big keys to the one before and after ([data-one-by-one]); the whole
 * form is one key away. It is the same form: what is typed is kept, judged and sent as everywhere.
 * @param {Document} page
 */
export function gridOne(page) {
  const bar = page.querySelector("[data-one-by-one]");
  const form = bar?.closest("form");
  if (bar instanceof HTMLElement && form) {
    new OneByOne(form, bar).start();
  }
}

class OneByOne {
  #form;
  #bar;
  #rows;
  #at = 0;
  #isOn = true;

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement} bar
   */
  constructor(form, bar) {
    this.#form = form;
    this.#bar = bar;
    this.#rows = /** @type {HTMLTableRowElement[]} */ ([...form.querySelectorAll("tbody tr:not(.group)")].filter(row => fieldOf(row)));
  }

  start() {
    if (this.#rows.length === 0) {
      return;
    }

    // Where the work is: the first that is still blank, or what the address leads to.
    const named = location.hash ? this.#rows.findIndex(row => row.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`)) : -1;
    const blank = this.#rows.findIndex(row => fieldOf(row)?.value.trim() === "");
    this.#at = Math.max(0, named >= 0 ? named : blank);
    this.#bar.addEventListener("click", event => this.#click(event));
    this.#form.addEventListener("keydown", event => this.#enter(event), { capture: true });
    const phone = matchMedia(narrow);
    phone.addEventListener("change", () => this.#show(phone.matches));
    this.#show(phone.matches);
  }

  /** @param {Event} event */
  #click(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.value === "0") {
      this.#isOn = !this.#isOn;
      this.#show(true);
    } else if (button) {
      this.#go(Number(button.value));
    }
  }

  // Enter is the key "next" here, not the row below.
  /** @param {KeyboardEvent} event */
  #enter(event) {
    if (event.key === "Enter" && this.#form.classList.contains("is-one") && event.target instanceof HTMLInputElement && !event.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      this.#go(event.shiftKey ? -1 : 1);
    }
  }

  /** @param {number} step */
  #go(step) {
    this.#at = Math.min(this.#rows.length - 1, Math.max(0, this.#at + step));
    this.#show(true);
    fieldOf(this.#rows[this.#at])?.focus();
  }

  /** @param {boolean} isPhone */
  #show(isPhone) {
    const one = isPhone && this.#isOn;
    this.#bar.hidden = !isPhone;
    this.#form.classList.toggle("is-one", one);
    this.#form.querySelectorAll("tr.is-on").forEach(row => row.classList.remove("is-on"));
    const row = this.#rows[this.#at];
    row.classList.add("is-on");
    row.parentElement?.querySelector("tr.group")?.classList.add("is-on");
    for (const button of this.#bar.querySelectorAll("button")) {
      if (button.value === "0") {
        button.textContent = one ? "Cả bảng" : "Từng chỉ tiêu";
      } else {
        button.hidden = !one;
        button.disabled = button.value === "-1" ? this.#at === 0 : this.#at === this.#rows.length - 1;
      }
    }

    const count = this.#bar.querySelector(".count");
    if (count) {
      count.textContent = one ? `${this.#at + 1}/${this.#rows.length}` : "";
    }
  }
}

/** @param {Element} row @returns {HTMLInputElement | null} */
function fieldOf(row) {
  return row.querySelector(".c-side input:not([type=hidden])");
}
