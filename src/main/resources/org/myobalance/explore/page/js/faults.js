import { element } from "./fields.js";
import { armTitle, state } from "./state.js";
import { t } from "./strings.js";

/** Says what is wrong at the control that is wrong, and in one place for all. */
export function drawFaults(faults, warnings, faulty) {
  document.querySelectorAll(".fault, .warning").forEach((each) => each.remove());
  document.querySelectorAll("[aria-invalid]").forEach((each) => each.removeAttribute("aria-invalid"));
  const box = document.getElementById("faults");
  box.replaceChildren();
  const list = (heading, all, kind) => {
    if (all.length === 0) {
      return;
    }
    const lines = element("ul", kind + "s");
    const told = new Map();
    for (const each of all) {
      const holder = nearest(each.pointer);
      const sentence = each.what + (each.remedy ? " " + each.remedy : "");
      if (holder && !holder.closest("details:not([open])")) {
        holder.append(element("p", kind, sentence));
        if (faulty && holder.classList.contains("field")) {
          holder.querySelector("input, select")?.setAttribute("aria-invalid", "true");
        }
      }
      const arm = /^\/arms\/(\d+)/.exec(each.pointer);
      const name = arm && state.scenario.arms[arm[1]] ? armTitle(state.scenario.arms[arm[1]]) + ": " : "";
      told.set(sentence, [...(told.get(sentence) ?? []), name]);
    }
    told.forEach((names, sentence) => {
      // the same of several arms is one thing to mend
      lines.append(element("li", "", (names.length > 1 ? "" : names[0]) + sentence));
    });
    box.append(element("h2", "", t(heading)), lines);
  };
  list("faults.heading", faults, "fault");
  list("warnings.heading", warnings, "warning");
  box.hidden = faults.length + warnings.length === 0;
  box.classList.toggle("mild", faults.length === 0);
}

/** The control of a pointer, or of the nearest place around it. */
function nearest(pointer) {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const found = Array.from(document.querySelectorAll("[data-pointer]")).find((each) => each.dataset.pointer === at);
    if (found) {
      return found;
    }
  }
  return null;
}
