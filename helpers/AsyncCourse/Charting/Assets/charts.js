// Draws the course's charts. Each chart pushes [id, figure] to window.asyncCourseCharts, before or after this script arrives.
// A figure with `theirs` was made by another library: it keeps its own colours, letters and size.
(function () {
  "use strict";
  const waiting = window.asyncCourseCharts = window.asyncCourseCharts || [];
  if (!Array.isArray(waiting) || waiting.loading) return;
  waiting.loading = true;

  const figures = new Map();
  const config = { displayModeBar: false, displaylogo: false, showTips: false };
  let plotly;

  // Any CSS colour as three numbers.
  const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  function rgb(color) {
    pixel.fillStyle = color;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }

  // The page's own colours and letters, read where the chart stands.
  function look(element) {
    const style = getComputedStyle(element);
    const ink = rgb(style.color);
    let paper = "", at = element;
    for (; at && !paper; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (!/^rgba\(.*, 0\)$|^transparent$/.test(color)) paper = color;
    }
    return {
      font: style.fontFamily,
      dark: ink[0] + ink[1] + ink[2] > 384,
      colors: { "@ink": `rgb(${ink})`, "@soft": `rgba(${ink},.55)`, "@grid": `rgba(${ink},.15)`, "@paper": paper || "Canvas" },
    };
  }

  // "@ink" is the page's colour of that name, "#0072B2|#56B4E9" the first on light and the second on dark pages.
  function painted(value, page) {
    if (typeof value === "string")
      return page.colors[value] || (/^#\w{6}\|#\w{6}$/.test(value) ? value.split("|")[page.dark ? 1 : 0] : value);
    if (Array.isArray(value)) return value.map(item => painted(item, page));
    if (value && typeof value === "object")
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, painted(item, page)]));
    return value;
  }

  function draw(element) {
    const figure = figures.get(element.dataset.asyncChart);
    const page = look(element);
    const key = figure?.theirs ? "theirs" : JSON.stringify(page);
    if (!figure || element.asyncChartLook === key) return;
    element.asyncChartLook = key;
    element.asyncChartMore = 0;
    if (figure.theirs) {
      const { data, layout, config: wanted } = structuredClone(figure);
      plotly.react(element, data, layout, { displaylogo: false, ...wanted });
      return;
    }
    const { data, layout } = painted(figure, page);
    layout.font = { ...layout.font, family: page.font, color: page.colors["@ink"] };
    plotly.react(element, data, layout, config).then(() => makeRoom(element, figure));
  }

  // A legend of several lines, where the page is narrow, must not squeeze the plot.
  function makeRoom(element, { theirs, layout: { height, margin, showlegend } }) {
    if (theirs) return;
    const legend = showlegend && element.querySelector("g.legend");
    const more = legend ? Math.max(0, Math.ceil(legend.getBBox().height) + 4 - margin.t) : 0;
    if (more === (element.asyncChartMore || 0)) return;
    element.asyncChartMore = more;
    element.style.height = `${height + more}px`;
    plotly.relayout(element, { height: height + more, "margin.t": margin.t + more });
  }

  function drawn() {
    return document.querySelectorAll("[data-async-chart]");
  }

  // A view may come late, twice (a second window on an output) or hidden with no width.
  const sizes = new ResizeObserver(entries => entries.forEach(({ target, contentRect }) => {
    if (contentRect.width === 0) return;
    draw(target);
    if (target.asyncChartWidth === contentRect.width) return;
    target.asyncChartWidth = contentRect.width;
    plotly.Plots.resize(target).then(() => makeRoom(target, figures.get(target.dataset.asyncChart)));
  }));

  function show(id, figure, tries) {
    figures.set(id, figure);
    const elements = document.querySelectorAll(`[data-async-chart="${id}"]`);
    if (elements.length === 0 && tries > 0) setTimeout(() => show(id, figure, tries - 1), 100);
    elements.forEach(element => {
      element.style.height = `${figure.layout.height || 450}px`;
      if (figure.theirs) {
        // One that is wider than its place is moved sideways; the bar for that must not cover it.
        element.style.overflow = "auto hidden";
        if (figure.layout.height) element.style.height = "auto";
      }
      // The drawing follows its place; it must not keep a place wide that wants to shrink.
      element.style.contain = "inline-size";
      element.style.minWidth = "240px";
      element.querySelector("noscript")?.remove();
      draw(element);
      sizes.observe(element);
      element.parentNode.querySelectorAll("[data-async-chart-note]").forEach(note => { note.hidden = true; });
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
    element.textContent = `(function(module){var exports=module.exports,define;${source}
;window.asyncCourseCharts.plotly=module.exports})({exports:{}})`;
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
  }).catch(error => {
    waiting.loading = false;
    const reason = `This browser could not run the drawing script (${error.message}). One from 2023 or later can.`;
    document.querySelectorAll("[data-async-chart-note]").forEach(note => { note.textContent = reason; note.hidden = false; });
  });
})();
