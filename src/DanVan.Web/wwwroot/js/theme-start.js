// Runs before the first paint (a classic script in <head>, not a module), so that a dark page never flashes white.
(() => {
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") {
      document.documentElement.dataset.bsTheme = theme;
    }
  } catch {
    // Storage may be forbidden by policy on office machines; the system preference then decides.
  }
})();
