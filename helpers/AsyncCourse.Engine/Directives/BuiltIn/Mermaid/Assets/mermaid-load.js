// One promise a page: unpacks the library and says that it is there.
window.asyncCourseMermaid ??= (async () => {
  const packed = Uint8Array.from(atob("@packed"), letter => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const script = document.createElement("script");
  script.textContent = await new Response(unpacked).text();
  document.head.append(script);
  script.remove();
  window.mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
  return window.mermaid;
})();
document.dispatchEvent(new Event("async-course-mermaid"));
