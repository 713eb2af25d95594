/**
 * Script of a live chart: shows the values at the pointer or, by the arrow keys, at one point after the other, and hides a
 * series when its name in the legend is clicked. Kept as text, since what a compiler makes of a function may need its helpers.
 */
export const LIVE_SCRIPT = `
const tip = document.getElementById("tip");
const ring = document.getElementById("ring");
for (const figure of document.querySelectorAll("figure")) makeLive(figure);

function makeLive(figure) {
  const svg = figure.querySelector("svg");
  const targets = JSON.parse(figure.querySelector("script").textContent);
  const hidden = new Set();
  let shown = -1;

  function place(event) {
    const box = svg.getBoundingClientRect();
    const { width, height } = svg.viewBox.baseVal;
    return [((event.clientX - box.left) * width) / box.width, ((event.clientY - box.top) * height) / box.height];
  }

  function nearest(x, y) {
    let [best, least] = [-1, 40];
    for (const [i, [targetX, targetY, halfWidth, halfHeight, layer]] of targets.entries()) {
      if (hidden.has(layer)) continue;
      const across = Math.max(0, Math.abs(x - targetX) - halfWidth);
      const distance = Math.hypot(across, Math.max(0, Math.abs(y - targetY) - halfHeight));
      if (distance < least) [best, least] = [i, distance];
    }
    return best;
  }

  function show(index) {
    shown = index;
    tip.hidden = index === -1;
    ring.hidden = index === -1;
    if (index === -1) return;
    const [x, y, halfWidth, halfHeight, , text] = targets[index];
    tip.textContent = text;
    const box = svg.getBoundingClientRect();
    const scale = box.width / svg.viewBox.baseVal.width;
    const [left, top] = [box.left + scrollX + x * scale, box.top + scrollY + y * scale];
    const [wide, high] = [Math.max(6, halfWidth * scale), Math.max(6, halfHeight * scale)];
    Object.assign(ring.style, { left: left - wide + "px", top: top - high + "px", width: 2 * wide + "px", height: 2 * high + "px" });
    ring.style.borderRadius = halfWidth > 0 ? "2px" : "50%";
    const right = left + 14 + tip.offsetWidth > scrollX + document.documentElement.clientWidth;
    tip.style.left = Math.max(0, right ? left - 14 - tip.offsetWidth : left + 14) + "px";
    tip.style.top = Math.max(0, top - tip.offsetHeight - 8) + "px";
  }

  svg.addEventListener("pointermove", (event) => show(nearest(...place(event))));
  svg.addEventListener("pointerdown", (event) => show(nearest(...place(event))));
  svg.addEventListener("pointerleave", () => show(-1));
  svg.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape") show(-1);
    if (step === undefined) return;
    event.preventDefault();
    const seen = targets.flatMap(([, , , , layer], i) => (hidden.has(layer) ? [] : [i]));
    if (seen.length === 0) return;
    const at = seen.indexOf(shown);
    show(seen[at === -1 ? (step === 1 ? 0 : seen.length - 1) : (at + step + seen.length) % seen.length]);
  });
  for (const entry of figure.querySelectorAll("[data-legend]")) {
    const layer = entry.getAttribute("data-legend");
    entry.setAttribute("role", "button");
    entry.setAttribute("tabindex", "0");
    const toggle = () => {
      const marks = figure.querySelector('[data-layer="' + layer + '"]');
      const hide = !hidden.has(layer);
      hidden[hide ? "add" : "delete"](layer);
      marks.style.display = hide ? "none" : "";
      entry.style.opacity = hide ? "0.35" : "";
      entry.setAttribute("aria-pressed", String(hide));
      show(-1);
    };
    entry.addEventListener("click", toggle);
    entry.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      toggle();
    });
  }
}
`;
