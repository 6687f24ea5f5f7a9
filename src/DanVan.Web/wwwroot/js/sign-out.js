import { forget, waiting } from "./grid/keeper.js";

/**
 * Before signing out: says how many figures wait in this browser, and clears them, for the next person at this computer.
 * @param {Document} page
 */
export function signOut(page) {
  for (const form of page.querySelectorAll("form[action='/dang-xuat']")) {
    form.addEventListener("submit", event => {
      const left = waiting();
      if (left > 0 && !confirm(`Còn ${left} ô chưa gửi được, đang giữ trong máy này. Đăng xuất thì các ô đó bị xóa. Vẫn đăng xuất?`)) {
        event.preventDefault();
        return;
      }

      forget();
    });
  }
}
