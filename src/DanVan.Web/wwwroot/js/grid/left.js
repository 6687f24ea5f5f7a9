import { copies } from "../copy-text.js";
import { Keeper } from "./keeper.js";

/**
 * form[data-left="why"]: the report takes no figures any more, but some that were typed before wait in this browser. They are
 * shown with the reason, to be copied or given up; nothing is thrown away unasked.
 * @param {Document} page
 */
export function gridLeft(page) {
  const form = page.querySelector("form[data-left]");
  if (form instanceof HTMLFormElement && form.dataset.left && form.dataset.keeper) {
    tellLeft(form, new Keeper(form.dataset.keeper), form.dataset.left);
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {Keeper} keeper
 * @param {string} why
 */
export function tellLeft(form, keeper, why) {
  const page = form.ownerDocument;
  page.getElementById("con-giu")?.remove();
  const left = keeper.all;
  if (left.length === 0) {
    return;
  }

  const part = page.createElement("section");
  part.className = "sheet";
  part.id = "con-giu";
  part.setAttribute("aria-labelledby", "con-giu-ten");
  const [head, body, foot] = ["header", "div", "footer"].map(name => page.createElement(name));
  const title = page.createElement("h2");
  title.id = "con-giu-ten";
  title.textContent = `${left.length} ô đã nhập chưa gửi được`;
  head.append(title);

  const reason = page.createElement("p");
  reason.setAttribute("role", "status");
  reason.textContent = `${why} Số đã nhập vẫn giữ trong máy này: khi báo cáo mở lại thì tự gửi; đồng chí có thể sao chép ra chỗ khác hoặc bỏ.`;
  const text = page.createElement("textarea");
  text.className = "form-control";
  text.readOnly = true;
  text.rows = Math.min(8, left.length);
  text.setAttribute("aria-labelledby", "con-giu-ten");
  text.value = left.map(entry => `${nameOf(page, entry.field)}\t${entry.text}${entry.note === undefined ? "" : `\t${entry.note}`}`).join("\n");
  body.className = "body";
  body.append(reason, text);

  const actions = page.createElement("div");
  actions.className = "actions";
  const copy = button(page, "Sao chép");
  copies(copy, text);
  const discard = button(page, `Bỏ ${left.length} ô này`);
  discard.addEventListener("click", () => {
    if (confirm(`Bỏ ${left.length} ô chưa gửi? Số đã nhập trong máy này mất hẳn.`)) {
      left.forEach(entry => keeper.drop(entry.field));
      part.remove();
    }
  });
  actions.append(copy, discard);
  foot.append(actions);
  part.append(head, body, foot);
  form.before(part);
}

/**
 * @param {Document} page
 * @param {string} words
 */
function button(page, words) {
  const made = page.createElement("button");
  made.type = "button";
  made.className = "btn btn-sm btn-plain";
  made.textContent = words;
  return made;
}

// "c.12.1": the indicator, and the joint part where it is that.
/**
 * @param {Document} page
 * @param {string} field
 */
function nameOf(page, field) {
  const [, id, column] = field.split(".");
  const name = page.getElementById(`tn_${id}`)?.closest("tr")?.querySelector(".name")?.firstChild?.textContent?.trim() ?? field;
  return column === "3" ? `${name} (làm chung)` : name;
}
