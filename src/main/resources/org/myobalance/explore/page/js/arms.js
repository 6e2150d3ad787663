import { action, at, choice, element, flag, number, put, restructure, text } from "./fields.js";
import { described, rangeOf } from "./meaning.js";
import { doses, episodes, meals } from "./life.js";
import { colour, dash } from "./palette.js";
import { programme } from "./regimen.js";
import { armId, armTitle, copy, state } from "./state.js";
import { t, told } from "./strings.js";

const opened = new Set(["section.programme"]);

/** Draws the controls of every arm. */
export function drawArms(container) {
  container.replaceChildren(...state.scenario.arms.map(card));
  limited(document.getElementById("add"), state.scenario.arms.length >= state.start.mostArms, "arm.most");
}

/** A button that says why it cannot be pressed. */
function limited(button, isAtLimit, why) {
  button.disabled = isAtLimit;
  button.title = isAtLimit ? t(why, { most: state.start.mostArms }) : "";
  return button;
}

/** Draws the controls of the whole scenario: where it ends, how often a value is told. */
export function drawSpan(container) {
  const scenario = state.scenario;
  const schema = (key) => ({ meaning: described("scenario", "properties", key).description });
  const end = "lasts" in scenario
    ? text(["lasts"], t("scenario.lasts"), schema("lasts"), { placeholder: "14 d" })
    : number(["to"], t("scenario.to"), schema("to"), "y", { low: 26, high: 110, step: 1 });
  const full = state.scenario.arms.length >= state.start.mostArms;
  container.replaceChildren(
    full ? element("span", "said", t("arm.most", { most: state.start.mostArms })) : "",
    end,
    text(["every"], t("scenario.every"), schema("every"), { placeholder: "28 d" }),
    number(["seed"], t("scenario.seed"), schema("seed"), "", { step: 1, otherwise: 1 }),
  );
}

function card(arm, index) {
  const path = ["arms", index];
  const line = element("span", "swatch");
  line.style.setProperty("--arm", colour(index));
  line.classList.toggle("dashed", dash(index).length > 0);
  const name = element("input", "arm-name");
  name.value = armTitle(arm);
  name.setAttribute("aria-label", t("arm.name"));
  name.addEventListener("change", () => rename(index, name.value.trim()));
  const head = element(
    "header",
    "arm-head",
    line,
    name,
    index === 0 ? element("span", "reference", t("arm.first")) : "",
    limited(action(t("arm.copy"), "quiet", () => duplicate(index)), state.scenario.arms.length >= state.start.mostArms, "arm.most"),
    limited(action(t("arm.remove"), "quiet", () => remove(index)), state.scenario.arms.length === 1, "arm.least"),
  );
  const whole = element(
    "article",
    "arm",
    head,
    section("section.person", () => person(path)),
    section("section.programme", () => programme(path)),
    section("section.meals", () => meals(path)),
    section("section.episodes", () => episodes(path)),
    section("section.doses", () => doses(path)),
    section("section.hypothesis", () => hypothesis(path)),
  );
  whole.style.setProperty("--arm", colour(index));
  whole.dataset.pointer = "/arms/" + index;
  whole.setAttribute("aria-label", armTitle(arm));
  return whole;
}

/** A part that opens and closes in all arms at once, so that they can be compared. */
function section(key, content) {
  const details = element("details", "part", element("summary", "", t(key)));
  details.dataset.part = key;
  const fill = () => {
    if (details.childElementCount === 1) {
      details.append(element("div", "fields", ...content().filter((each) => each)));
    }
  };
  if (opened.has(key)) {
    details.open = true;
    fill();
  }
  details.addEventListener("toggle", () => {
    if (details.open === opened.has(key)) {
      return;
    }
    opened[details.open ? "add" : "delete"](key);
    document.querySelectorAll(`details[data-part="${key}"]`).forEach((other) => {
      other.dispatchEvent(new CustomEvent("follow", { detail: details.open }));
    });
  });
  details.addEventListener("follow", (event) => {
    if (event.detail) {
      fill();
    }
    details.open = event.detail;
  });
  return details;
}

function person(path) {
  const subject = [...path, "subject"];
  const help = (key) => {
    const part = described("subject", "properties", key);
    const used = state.start.subjectFields[key] ?? {};
    const bounds = used.bounds ? t("from.to", { low: used.bounds[0], high: used.bounds[1] }) + " " + used.unit : "";
    return { meaning: part.description, reason: used.meaning, range: bounds || rangeOf(part), source: used.source };
  };
  const field = (key) => [...subject, key];
  return [
    library(subject, "subjects", t("subject.from")),
    choice(field("sex"), t("subject.sex"), help("sex"), [["female", t("sex.female")], ["male", t("sex.male")]]),
    number(field("age"), t("subject.age"), help("age"), "y", { low: 25, high: 90, step: 1 }),
    number(field("height"), t("subject.height"), help("height"), "m", { low: 1.4, high: 2.1, step: 0.01 }),
    number(field("mass"), t("subject.mass"), help("mass"), "kg", { low: 40, high: 150, step: 1 }),
    number(field("trained"), t("subject.trained"), help("trained"), "", { low: 0, high: 1, step: 0.05, otherwise: 0 }),
    number(field("activity"), t("subject.activity"), help("activity"), "", { low: 0, high: 3, step: 0.1, otherwise: 1 }),
    number(field("obesity"), t("subject.obesity"), help("obesity"), "", { low: 0, high: 1, step: 0.05, otherwise: 0 }),
    flag(field("diabetes"), t("subject.diabetes"), help("diabetes"), false),
    past(subject, help("history")),
  ];
}

/** What was done from 25 y on: one of the shipped regimens. */
function past(subject, help) {
  const now = at([...subject, "history"]);
  const known = Object.values(state.start.regimens);
  const words = [["", t("history.none")], ...known.map((each) => [each.id, each.title ?? each.id])];
  if (now && !known.some((each) => each.id === now.id)) {
    words.push([now.id, now.title ?? now.id]);
  }
  const line = choice([...subject, "history"], t("subject.history"), help, words, {
    chosen: (id) => {
      const found = known.find((each) => each.id === id) ?? (id ? now : undefined);
      restructure(subject, t("subject.history") + ": " + (id || t("history.none")), (scenario) =>
        put(scenario, [...subject, "history"], found ? copy(found) : undefined),
      );
    },
  });
  line.querySelector("select").value = now?.id ?? "";
  return line;
}

/** Takes a shipped subject or regimen in place of the present one. */
export function library(path, kind, name) {
  const all = Object.values(state.start[kind]);
  const words = [["", t("choose")], ...all.map((each) => [each.id, each.title ?? each.id])];
  const help = { meaning: described(kind.slice(0, -1)).description };
  const now = at(path);
  const line = choice(path, name, help, words, {
    chosen: (id) => {
      const found = all.find((each) => each.id === id);
      if (found) {
        restructure(path, name + ": " + (found.title ?? id), (scenario) => {
          put(scenario, path, copy(state.inlined(found)));
          if (kind === "regimens") {
            // the arm is named after its new programme
            delete scenario.arms[path[1]].id;
            delete scenario.arms[path[1]].title;
            freeName(scenario, path[1]);
          }
        });
      }
    },
  });
  line.querySelector("select").value = all.some((each) => each.id === now?.id) ? now.id : "";
  line.dataset.pointer = "";
  return line;
}

function hypothesis(path) {
  const help = { meaning: described("scenario", "properties", "arms", "items", "properties", "hypothesis").description };
  const words = Object.entries(state.start.hypotheses).map(([id, meaning]) => [id, id + " – " + told(meaning)]);
  const parts = [
    choice([...path, "hypothesis"], t("hypothesis"), help, [["", t("hypothesis.none")], ...words]),
  ];
  const chosen = at([...path, "hypothesis"]);
  if (chosen) {
    parts.push(element("p", "said", told(state.start.hypotheses[chosen]) ?? ""));
  }
  parts.push(...parameters(path));
  return parts;
}

/** Parameters that differ in this arm. */
function parameters(path) {
  const set = [...path, "set"];
  const help = { meaning: described("scenario", "properties", "arms", "items", "properties", "set").description };
  const rows = Object.keys(at(set) ?? {}).map((id) => {
    const line = text([...set, id], id, help, {
      read: (value) => (value !== "" && Number.isFinite(Number(value)) ? Number(value) : value),
    });
    line.append(action(t("set.remove"), "quiet", () =>
      restructure(set, t("set.remove") + " " + id, (scenario) => {
        put(scenario, [...set, id], undefined);
        if (Object.keys(scenario.arms[path[1]].set).length === 0) {
          put(scenario, set, undefined);
        }
      })));
    return line;
  });
  const name = element("input", "text");
  name.placeholder = "gain_anabolic_akt";
  name.setAttribute("aria-label", t("set.id"));
  const add = action(t("set.add"), "quiet", () => {
    const id = name.value.trim();
    if (id) {
      restructure(set, t("set.add") + " " + id, (scenario) => put(scenario, [...set, id], 0));
    }
  });
  return [element("h3", "", t("set")), ...rows, element("div", "adder", name, add)];
}

/** A new arm: the last one again, under a name of its own. */
export function addArm() {
  duplicate(state.scenario.arms.length - 1);
}

function duplicate(index) {
  if (state.scenario.arms.length >= state.start.mostArms) {
    return;
  }
  restructure(["arms", index], t("arm.copy"), (scenario) => {
    const arm = copy(scenario.arms[index]);
    arm.title = armTitle(arm) + " (" + t("arm.copied") + ")";
    scenario.arms.push(arm);
    freeName(scenario, scenario.arms.length - 1);
  });
}

function remove(index) {
  if (state.scenario.arms.length > 1) {
    restructure(["arms", index], t("arm.remove"), (scenario) => scenario.arms.splice(index, 1));
  }
}

function rename(index, title) {
  if (title) {
    restructure(["arms", index], t("arm.name") + ": " + title, (scenario) => {
      scenario.arms[index].title = title;
    });
  }
}

/** Gives an arm an id that no other has: figures and tables are named after it. */
function freeName(scenario, index) {
  const arm = scenario.arms[index];
  const taken = new Set(scenario.arms.filter((each) => each !== arm).map((each) => armId(each).toLowerCase()));
  if (!taken.has(armId(arm).toLowerCase())) {
    return;
  }
  const stem = (arm.regimen?.id ?? armId(arm)).slice(0, 50);
  let number = 2;
  while (taken.has((stem + "-" + number).toLowerCase())) {
    number += 1;
  }
  arm.id = stem + "-" + number;
}
