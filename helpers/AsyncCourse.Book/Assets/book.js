(function () {
  "use strict";
  const root = document.documentElement;

  // Outputs that end in the middle of something: parsed in a place of their own. Scripts made like this do run.
  document.querySelectorAll("[data-html]").forEach(place => {
    const range = document.createRange();
    range.selectNodeContents(place);
    place.append(range.createContextualFragment(place.dataset.html));
    place.removeAttribute("data-html");
  });

  const toggle = document.querySelector("button.theme");
  const name = () => { toggle.textContent = root.dataset.theme === "dark" ? "Light" : "Dark"; };
  toggle.addEventListener("click", () => {
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    root.dataset.themeChosen = "true";
    try { localStorage.setItem("async-course-theme", root.dataset.theme); } catch { /* Then it lasts as long as the page. */ }
  });
  new MutationObserver(name).observe(root, { attributes: true, attributeFilter: ["data-theme"] });
  name();
  toggle.hidden = false;

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      if (!done) throw new Error("The browser does not let this page write to the clipboard.");
    }
  }

  document.querySelectorAll(".listing").forEach(listing => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", () => copy(listing.querySelector("code").textContent)
      .then(() => { button.textContent = "Copied"; }, () => { button.textContent = "Select and copy"; })
      .finally(() => setTimeout(() => { button.textContent = "Copy"; }, 2000)));
    listing.append(button);
  });

  // What scrolls sideways must be reachable without a mouse.
  const boxes = document.querySelectorAll("pre, .table, .html");
  const reach = () => boxes.forEach(box => {
    if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  });
  addEventListener("load", reach);
  addEventListener("resize", reach);

  // Charts grow while they are drawn: where a link led to stays in sight until the reader moves.
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target) {
    const stay = new ResizeObserver(() => target.scrollIntoView({ behavior: "instant" }));
    stay.observe(document.querySelector("main"));
    ["wheel", "touchstart", "keydown", "pointerdown"].forEach(kind =>
      addEventListener(kind, () => stay.disconnect(), { once: true, passive: true }));
  }

  const contents = document.querySelector(".contents details");
  if (contents) {
    const narrow = matchMedia("(max-width: 60rem)");
    const fold = () => { contents.open = !narrow.matches; };
    narrow.addEventListener("change", fold);
    fold();
    contents.addEventListener("click", event => { if (narrow.matches && event.target.closest("a")) contents.open = false; });
    addEventListener("beforeprint", () => document.querySelectorAll(".outputs details").forEach(part => { part.open = true; }));
    follow([...contents.querySelectorAll("a")]);
  }

  // Marks the section that is being read.
  function follow(links) {
    const sections = links.map(link => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    let waiting = false;
    const mark = () => {
      waiting = false;
      const now = sections.findLastIndex(section => section && section.getBoundingClientRect().top < innerHeight / 3);
      links.forEach((link, index) => {
        if (index === now) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    };
    addEventListener("scroll", () => {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    }, { passive: true });
    mark();
  }
})();
