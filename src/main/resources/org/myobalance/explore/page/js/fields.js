import { armTitle, quantity, state } from "./state.js";
import { button } from "./meaning.js";
import { t } from "./strings.js";

let made = 0;

/** An element with a class, and what it holds. */
export function element(name, className, ...content) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  made.append(...content);
  return made;
}

/** A button with a text. */
export function action(text, className, act) {
  const made = element("button", className, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** The value at the end of a path in the scenario. */
export function at(path) {
  return path.reduce((value, step) => value?.[step], state.scenario);
}

/** Sets the value at the end of a path; undefined removes it. Objects on the way are made. */
export function put(scenario, path, value) {
  let holder = scenario;
  path.slice(0, -1).forEach((step, i) => {
    holder[step] ??= typeof path[i + 1] === "number" ? [] : {};
    holder = holder[step];
  });
  const last = path[path.length - 1];
  if (value === undefined) {
    delete holder[last];
  } else {
    holder[last] = value;
  }
}

/** The JSON pointer of a path. */
export function pointer(path) {
  return path.map((step) => "/" + String(step).replace(/~/g, "~0").replace(/\//g, "~1")).join("");
}

/** Where a control is, for the log. */
function place(path) {
  return path[0] === "arms" ? armTitle(state.scenario.arms[path[1]]) : state.scenario.title ?? state.scenario.id;
}

/** Changes one value, as the control of a path does. */
export function set(path, value, name, structure = false) {
  const shown = typeof value === "object" ? JSON.stringify(value) : value ?? "–";
  const what = t("log.change", { where: place(path), what: name, value: shown });
  state.change((scenario) => put(scenario, path, value), what, structure ? "" : pointer(path));
}

/** The label of a control, which gets an id where it has none. */
export function labelOf(name, control) {
  control.id ||= "field-" + (made += 1);
  const label = element("label", "name", name);
  label.htmlFor = control.id;
  return label;
}

/** A labelled control with its help; faults find it by its pointer. */
function row(path, name, help, control, ...more) {
  const line = element("div", "field", labelOf(name, control), button({ name, pointer: pointer(path), ...help }), control, ...more);
  line.dataset.pointer = pointer(path);
  return line;
}

/**
 * A number with a slider.
 * @param unit of the number: the value is stored as "45 min"; a plain number without one
 * @param options low and high end of the slider, step, the value that stands for none, whether structure changes
 */
export function number(path, name, help, unit, options) {
  const stored = quantity(at(path), unit);
  const own = stored.unit || unit;
  const scale = options.percent ? 100 : 1;
  const value = stored.value ?? options.otherwise ?? "";
  const input = element("input", "number");
  input.type = "number";
  input.step = options.step ?? "any";
  input.value = value === "" ? "" : tidy(value * scale);
  if (options.placeholder) {
    input.placeholder = options.placeholder;
  }
  const store = () => {
    const text = input.value.trim();
    if (text === "" && options.optional) {
      set(path, undefined, name, options.structure);
      return;
    }
    const plain = Number(text) / scale;
    const isNumber = text !== "" && Number.isFinite(plain);
    input.removeAttribute("aria-invalid");
    line.querySelectorAll(".fault").forEach((each) => each.remove());
    if (!isNumber) {
      input.setAttribute("aria-invalid", "true");
      line.append(element("p", "fault", t("field.empty")));
      return;
    }
    set(path, own ? tidy(plain) + " " + own : plain, name, options.structure);
  };
  input.addEventListener(options.structure ? "change" : "input", () => {
    if (slider && input.value !== "") {
      slider.value = input.value;
    }
    store();
  });
  let slider = null;
  const parts = [];
  if (options.low !== undefined) {
    slider = element("input", "slider");
    slider.type = "range";
    slider.min = options.low * scale;
    slider.max = options.high * scale;
    slider.step = (options.step ?? "any") === "any" ? "any" : options.step;
    slider.value = value === "" ? slider.min : value * scale;
    slider.setAttribute("aria-label", name);
    slider.addEventListener("input", () => {
      input.value = tidy(Number(slider.value));
      store();
    });
    parts.push(slider);
  }
  const shown = options.percent ? "%" : own && t("unit." + own) !== "unit." + own ? t("unit." + own) : own;
  parts.push(element("span", "unit", shown || ""));
  const line = row(path, name, help, input, ...parts);
  return line;
}

/** At most six digits. */
export function tidy(value) {
  return String(Number(Number(value).toPrecision(6)));
}

/** A text. */
export function text(path, name, help, options = {}) {
  const input = element("input", "text");
  input.type = "text";
  const read = options.read ?? ((value) => value);
  const write = options.write ?? ((value) => value ?? "");
  input.value = write(at(path));
  if (options.placeholder) {
    input.placeholder = options.placeholder;
  }
  input.addEventListener("change", () => {
    const given = input.value.trim();
    set(path, given === "" && options.optional ? undefined : read(given), name, options.structure ?? false);
  });
  return row(path, name, help, input);
}

/** A choice among words. */
export function choice(path, name, help, words, options = {}) {
  const select = element("select");
  for (const [value, label] of words) {
    const option = element("option", "", label);
    option.value = value;
    select.append(option);
  }
  select.value = String(at(path) ?? options.otherwise ?? "");
  select.addEventListener("change", () => {
    const value = select.value;
    if (options.chosen) {
      options.chosen(value);
    } else {
      set(path, value === "" ? undefined : value, name, true);
    }
  });
  return row(path, name, help, select);
}

/** A yes or no. */
export function flag(path, name, help, otherwise) {
  const box = element("input");
  box.type = "checkbox";
  box.checked = at(path) ?? otherwise;
  box.addEventListener("change", () => set(path, box.checked === otherwise ? undefined : box.checked, name));
  return row(path, name, help, box);
}

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Days of the week; all of them where nothing is said. */
export function days(path, name, help) {
  const group = element("span", "days");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", name);
  for (const day of DAYS) {
    const chosen = () => at(path) ?? DAYS;
    const toggle = action(t("day." + day), "day", () => {
      const next = DAYS.filter((each) => (each === day ? !chosen().includes(day) : chosen().includes(each)));
      if (next.length > 0) {
        set(path, next, name);
        toggle.setAttribute("aria-pressed", String(next.includes(day)));
      }
    });
    toggle.setAttribute("aria-pressed", String(chosen().includes(day)));
    group.append(toggle);
  }
  const line = element("div", "field", element("span", "name", name), button({ name, pointer: pointer(path), ...help }), group);
  line.dataset.pointer = pointer(path);
  return line;
}

/** Changes what controls there are. */
export function restructure(path, name, change) {
  state.change(change, t("log.simple", { where: place(path), what: name }));
}
