// Draws the course's charts. Each chart pushes [id, figure] to window.asyncCourseCharts, before or after this script arrives.
(function () {
  "use strict";
  const waiting = window.asyncCourseCharts = window.asyncCourseCharts || [];
  if (!Array.isArray(waiting) || waiting.loading) return;
  waiting.loading = true;

  const figures = new Map();
  const config = { displayModeBar: false, displaylogo: false, showTips: false };
  let plotly;

  // The page's own colours and letters, read where the chart stands.
  function look(element) {
    const style = getComputedStyle(element);
    const ink = style.color.match(/[\d.]+/g).slice(0, 3).join(",");
    let paper = "", at = element;
    for (; at && !paper; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (!/^rgba\(.*, 0\)$|^transparent$/.test(color)) paper = color;
    }
    return {
      font: style.fontFamily,
      colors: { "@ink": `rgb(${ink})`, "@soft": `rgba(${ink},.55)`, "@grid": `rgba(${ink},.15)`, "@paper": paper || "Canvas" },
    };
  }

  function painted(value, colors) {
    if (typeof value === "string") return colors[value] || value;
    if (Array.isArray(value)) return value.map(item => painted(item, colors));
    if (value && typeof value === "object")
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, painted(item, colors)]));
    return value;
  }

  function draw(element) {
    const figure = figures.get(element.dataset.asyncChart);
    const { font, colors } = look(element);
    const key = font + JSON.stringify(colors);
    if (!figure || element.asyncChartLook === key) return;
    element.asyncChartLook = key;
    const { data, layout } = painted(figure, colors);
    layout.font = { ...layout.font, family: font, color: colors["@ink"] };
    plotly.react(element, data, layout, config);
  }

  function drawn() {
    return document.querySelectorAll("[data-async-chart]");
  }

  // A view may come late, twice (a second window on an output) or hidden with no width.
  const sizes = new ResizeObserver(entries => entries.forEach(({ target, contentRect }) => {
    if (contentRect.width === 0) return;
    draw(target);
    if (target.asyncChartWidth !== contentRect.width) plotly.Plots.resize(target);
    target.asyncChartWidth = contentRect.width;
  }));

  function show(id, figure, tries) {
    figures.set(id, figure);
    const elements = document.querySelectorAll(`[data-async-chart="${id}"]`);
    if (elements.length === 0 && tries > 0) setTimeout(() => show(id, figure, tries - 1), 100);
    elements.forEach(element => {
      element.style.height = `${figure.layout.height}px`;
      element.querySelector("noscript")?.remove();
      draw(element);
      sizes.observe(element);
      element.parentNode.querySelectorAll("[data-async-chart-note]").forEach(note => note.hidden = true);
    });
  }

  // Themes change by media query, or by attributes of html or body whose style sheet may arrive a little later.
  function followTheme() {
    const again = () => [0, 300, 1500].forEach(delay => setTimeout(() => drawn().forEach(draw), delay));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
    const attributes = new MutationObserver(again);
    [document.documentElement, document.body].forEach(node => attributes.observe(node, { attributes: true }));
  }

  // An inline element rather than eval; its own module and no define, so that require.js on the page doesn't take plotly.js.
  function run(source) {
    const element = document.createElement("script");
    element.textContent = `(function(module){var exports=module.exports,define;${source}\n;window.asyncCourseCharts.plotly=module.exports})({exports:{}})`;
    document.head.appendChild(element);
    element.remove();
  }

  async function unpack(packed) {
    const bytes = Uint8Array.from(atob(packed), letter => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  }

  unpack("@packed").then(source => {
    run(source);
    plotly = waiting.plotly;
    window.Plotly = window.Plotly || plotly;
    window.asyncCourseCharts = { plotly, push: ([id, figure]) => show(id, figure, 50) };
    waiting.forEach(window.asyncCourseCharts.push);
    followTheme();
  });
})();
