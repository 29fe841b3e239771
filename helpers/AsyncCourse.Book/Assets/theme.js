// Before the first paint: the reader's choice, or the system's.
(function () {
  "use strict";
  let kept = null;
  try { kept = localStorage.getItem("async-course-theme"); } catch { /* Some browsers keep nothing for files. */ }
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const show = theme => { document.documentElement.dataset.theme = theme; };
  const chosen = kept === "light" || kept === "dark";
  show(chosen ? kept : dark.matches ? "dark" : "light");
  if (!chosen) {
    dark.addEventListener("change", () => {
      if (!document.documentElement.dataset.themeChosen) show(dark.matches ? "dark" : "light");
    });
  }
})();
