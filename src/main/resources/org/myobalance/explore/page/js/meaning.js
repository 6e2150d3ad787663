import { state } from "./state.js";
import { t, told } from "./strings.js";

/** The description of a place in a schema, such as ("regimen", "$defs", "bout", "properties", "sets"). */
export function described(schema, ...path) {
  let at = state.start.schemas[schema];
  for (const step of path) {
    at = at?.[step];
  }
  return at ?? {};
}

/** The range that a schema accepts, in words; empty if it states none. */
export function rangeOf(part) {
  const low = part.minimum ?? part.exclusiveMinimum;
  const high = part.maximum ?? part.exclusiveMaximum;
  return low === undefined && high === undefined ? "" : t("from.to", { low: low ?? "…", high: high ?? "…" });
}

/** What a source id stands for. */
function cited(id) {
  const source = state.start.sources[id];
  return source ? { text: source.citation ?? id, status: source.status ?? "" } : { text: id, status: "" };
}

/**
 * Shows what a control means.
 * @param help name, meaning, range, studied, source (id), reason, pointer; what is empty is left out
 */
export function show(help) {
  const dialog = document.getElementById("meaning");
  dialog.replaceChildren();
  const heading = document.createElement("h2");
  heading.id = "meaning-title";
  heading.textContent = help.name;
  dialog.append(heading);
  const lines = [told(help.meaning), told(help.reason)];
  if (help.range) {
    lines.push(t("meaning.range", { range: help.range }));
  }
  if (help.studied) {
    lines.push(t("meaning.studied", { range: help.studied }));
  }
  if (help.source) {
    const source = cited(help.source);
    lines.push(t("meaning.source", { source: source.text }));
    if (source.status) {
      lines.push(t("meaning.status", { status: source.status }));
    }
  }
  lines.push(t("meaning.place", { pointer: help.pointer }));
  for (const line of lines.filter((each) => each)) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    dialog.append(paragraph);
  }
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = t("meaning.close");
  close.addEventListener("click", () => dialog.close());
  dialog.append(close);
  dialog.showModal();
}

/** A button that shows what a control means. */
export function button(help) {
  const mark = document.createElement("button");
  mark.type = "button";
  mark.className = "what";
  mark.textContent = "?";
  mark.setAttribute("aria-label", t("meaning.open", { name: help.name }));
  mark.title = told(help.meaning) ?? help.name;
  mark.addEventListener("click", () => show(help));
  return mark;
}
