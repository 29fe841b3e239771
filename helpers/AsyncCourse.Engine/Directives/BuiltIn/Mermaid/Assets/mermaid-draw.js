(() => {
  const place = document.getElementById("@id"), text = place?.querySelector("pre");
  if (!text) return;
  const draw = async () => {
    const mermaid = await window.asyncCourseMermaid;
    try {
      const { svg } = await mermaid.render("@id-svg", text.textContent);
      text.remove();
      place.style.cssText = "background:#fff;color-scheme:light;overflow-x:auto";
      place.innerHTML = svg;
    } catch (problem) {
      document.getElementById("d@id-svg")?.remove();
      const note = document.createElement("p");
      note.textContent = "Mermaid can't draw this: " + problem.message;
      place.append(note);
    }
  };
  if (window.asyncCourseMermaid) draw();
  else document.addEventListener("async-course-mermaid", draw, { once: true });
})();
