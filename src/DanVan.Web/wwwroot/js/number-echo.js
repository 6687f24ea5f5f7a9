const qualifiers = /^(hơn|trên|gần|khoảng|ước)\s+/iu;
const thousands = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const plain = /^\d+(,\d+)?$/;
const keypadDot = /^\d+\.\d+$/;
const words = /^không\s+(thuộc diện|phát sinh)$/iu;

/**
 * Says under an input[data-factor] what was understood: "312,5" triệu đồng "= 312.500.000 đồng".
 * data-factor: a whole number of base units in one entry unit; data-unit: the base unit's name.
 * With factor 1 it only asks when it does not understand. The server judges; this is a courtesy.
 * @param {Document} page
 */
export function numberEcho(page) {
  for (const input of page.querySelectorAll("input[data-factor]")) {
    if (input instanceof HTMLInputElement) {
      const line = echoLine(page, input);
      const say = () => {
        const said = read(input.value, BigInt(input.dataset.factor || "1"), input.dataset.unit ?? "");
        if (line.textContent !== said.text) {
          line.textContent = said.text;
        }

        line.classList.toggle("asks", said.asks);
      };

      // The input method shows half a word while it composes: wait for the whole.
      input.addEventListener("input", event => event.isComposing || say());
      input.addEventListener("compositionend", say);
      // A refused figure already has the server's words under it.
      if (input.value && input.getAttribute("aria-invalid") !== "true") {
        say();
      }
    }
  }
}

/**
 * @param {string} typed
 * @param {bigint} factor
 * @param {string} unit
 * @returns {{ text: string, asks: boolean }}
 */
export function read(typed, factor, unit) {
  const text = typed.normalize("NFC").trim();
  if (words.test(text)) {
    return { text: "", asks: false };
  }

  const qualifier = text.match(qualifiers)?.[1].toLowerCase() ?? "";
  const figure = text.replace(qualifiers, "").replace(/\s/gu, "");
  if (figure === "") {
    return { text: "", asks: false };
  }

  if (!thousands.test(figure) && keypadDot.test(figure)) {
    return { text: `Ý đồng chí là ${figure.replace(".", ",")}?`, asks: true };
  }

  if (!thousands.test(figure) && !plain.test(figure)) {
    return { text: "Chưa đọc được số: chỉ ghi số, không ghi đơn vị hay chú thích.", asks: true };
  }

  return { text: factor === 1n ? "" : `= ${qualifier ? qualifier + " " : ""}${multiplied(figure, factor)} ${unit}`.trimEnd(), asks: false };
}

/**
 * Whole-number arithmetic: money must not pass through binary fractions.
 * @param {string} figure in Vietnamese form
 * @param {bigint} factor
 */
function multiplied(figure, factor) {
  const [whole, fraction = ""] = figure.replaceAll(".", "").split(",");
  const scale = 10n ** BigInt(fraction.length);
  const product = BigInt(whole + fraction) * factor;
  const rest = (product % scale).toString().padStart(fraction.length, "0").replace(/0+$/, "");
  const grouped = (product / scale).toString().replace(/\B(?=(\d{3})+$)/g, ".");
  return fraction && rest ? `${grouped},${rest}` : grouped;
}

/**
 * The line stands in the page (named by data-echo) or is made under the field.
 * @param {Document} page
 * @param {HTMLInputElement} input
 */
function echoLine(page, input) {
  const named = input.dataset.echo ? page.getElementById(input.dataset.echo) : null;
  if (named) {
    return named;
  }

  const line = page.createElement("small");
  line.className = "echo";
  line.id = `${input.id || input.name}-echo`;
  (input.closest(".box") ?? input).after(line);
  input.setAttribute("aria-describedby", [input.getAttribute("aria-describedby"), line.id].filter(Boolean).join(" "));
  return line;
}
