import { askCommand } from "./api.js";
import * as asking from "./asking.js";
import { drawAnswer } from "./answer.js";
import { answers, lineOf } from "./charts.js";
import { action, element, labelOf } from "./fields.js";
import { armId, armTitle, quantity, state } from "./state.js";
import { current, t, told } from "./strings.js";

/** What can be asked, in the order of the tabs. */
const KINDS = ["plan", "dose", "person", "design", "explain", "run"];
/** What persons are measured by, each with its usual method and its unit. */
const MEASURED = [
  ["alm_index", "dxa", "kg/m^2"],
  ["grip_strength", "handgrip", "kg"],
  ["knee_extension", "knee-dynamometer", "Nm"],
  ["quadriceps_csa", "image", "cm^2"],
];

/** What stands in the forms; they are no part of the scenario. */
const forms = {
  kind: "plan",
  arm: 0,
  plan: { title: "", lasts: "52 wk", liftDays: 3, sets: 8, rideDays: 2, minutes: 90, days: 4, most: "muscle_mass" },
  dose: { title: "", of: "sets", times: 2, goal: "EWGSOP2", gain: 5, probability: 0.9, to: 100 },
  person: { title: "", population: "european.json", measurements: [], until: 85 },
  design: { design: "", alpha: 0.05, largest: 500, hypotheses: [] },
  explain: { arm: "", against: "", observable: "muscle_mass", age: 75 },
  run: { draws: 24 },
};

/** What is said of the exit codes of a command: done, and faulty input. */
const ENDS = { 0: "ask.done", 2: "ask.refused" };

/** The command that runs now, and the last answer. */
const asked = { controller: null, answer: null };

const byId = (id) => document.getElementById(id);

function arm() {
  return state.scenario.arms[forms.arm] ?? state.scenario.arms[0];
}

function labelled(name, control, ...more) {
  return element("span", "field", labelOf(name, control), control, ...more);
}

function number(form, key, unit, low, high, step = 1) {
  const input = element("input", "number");
  input.type = "number";
  input.min = low;
  input.max = high;
  input.step = step;
  input.value = form[key];
  input.dataset.key = key;
  input.addEventListener("change", () => {
    if (input.value !== "" && Number.isFinite(Number(input.value))) {
      form[key] = Number(input.value);
    }
  });
  return labelled(t("ask.field." + key), input, element("span", "unit", unit));
}

function text(form, key) {
  const input = element("input", "text");
  input.type = "text";
  input.value = form[key];
  input.dataset.key = key;
  input.addEventListener("change", () => {
    form[key] = input.value.trim();
  });
  return labelled(t("ask.field." + key), input);
}

/** @param words pairs of a value and its text */
function choice(form, key, words, redraws = false) {
  const select = element("select");
  words.forEach(([value, word]) => select.append(new Option(word, value)));
  if (!words.some(([value]) => String(value) === String(form[key]))) {
    form[key] = words[0]?.[0] ?? "";
  }
  select.value = form[key];
  select.dataset.key = key;
  select.addEventListener("change", () => {
    form[key] = typeof form[key] === "number" ? Number(select.value) : select.value;
    if (redraws) {
      drawQuestions();
    }
  });
  return labelled(t("ask.field." + key), select);
}

function armChoice() {
  return choice(forms, "arm", state.scenario.arms.map((each, i) => [i, armTitle(each)]), true);
}

function quantities() {
  return ["muscle_mass", "strength_relative", "appendicular_lean_mass_index"].map((id) => [id, t("quantity." + id)]);
}

/** A title that stands until another is typed. */
function titled(form, usual) {
  form.usual = usual + ", " + subjectWords();
  const line = text(form, "title");
  line.querySelector("input").placeholder = form.usual;
  return line;
}

function subjectWords() {
  const subject = arm().subject ?? {};
  return t("ask.subject", { sex: t("sex." + subject.sex), age: quantity(subject.age, "y").value ?? "?" });
}

function measurements(form) {
  const rows = form.measurements.map((each, i) => {
    const select = element("select");
    select.setAttribute("aria-label", t("ask.measured"));
    MEASURED.forEach(([id]) => select.append(new Option(t("measured." + id), id)));
    select.value = each.quantity;
    select.addEventListener("change", () => {
      form.measurements[i] = measurement(MEASURED.find(([id]) => id === select.value));
      drawQuestions();
    });
    const input = element("input", "number");
    input.type = "number";
    input.step = "any";
    input.value = each.value;
    input.setAttribute("aria-label", t("measured." + each.quantity) + " [" + each.unit + "]");
    input.addEventListener("change", () => {
      each.value = input.value;
    });
    const method = element("select");
    method.setAttribute("aria-label", t("ask.method"));
    Object.entries(state.start.methods)
      .filter(([, known]) => known.of?.includes(each.quantity))
      .forEach(([id, known]) => method.append(new Option(id + " – " + told(known.meaning), id)));
    method.value = each.method;
    method.addEventListener("change", () => {
      each.method = method.value;
    });
    return element("div", "measured", select, input, element("span", "unit", each.unit), method,
      action(t("ask.measured.remove"), "quiet", () => {
        form.measurements.splice(i, 1);
        drawQuestions();
      }));
  });
  const add = action(t("ask.measured.add"), "quiet", () => {
    const next = MEASURED.find(([id]) => !form.measurements.some((each) => each.quantity === id)) ?? MEASURED[0];
    form.measurements.push(measurement(next));
    drawQuestions();
  });
  return element("div", "measurements", element("h3", "", t("ask.measurements")), ...rows, add);
}

function measurement([id, method, unit]) {
  return { quantity: id, method, value: "", unit };
}

/** The controls of each question. */
const DRAWN = {
  plan: (form) => [
    armChoice(), titled(form, t("ask.plan.title")), text(form, "lasts"),
    choice(form, "most", quantities()),
    number(form, "minutes", t("unit.min"), 10, 900), number(form, "days", "", 1, 7),
    choice(form, "liftDays", [0, 1, 2, 3, 4].map((n) => [n, t("ask.upto", { n })])), number(form, "sets", "", 1, 12),
    choice(form, "rideDays", [0, 1, 2, 3].map((n) => [n, t("ask.upto", { n })])),
  ],
  dose: (form) => [
    armChoice(), titled(form, t("ask.dose.title")),
    choice(form, "of", ["sets", "minutes", "protein"].map((id) => [id, t("ask.dose." + id)]), true),
    form.of === "protein" ? "" : choice(form, "times", [1, 2, 3].map((n) => [n, String(n)])),
    choice(form, "goal", [
      ["EWGSOP2", t("ask.goal.cutOff", { cutOff: "EWGSOP2" })], ["AWGS", t("ask.goal.cutOff", { cutOff: "AWGS" })], ["mass", t("ask.goal.mass")],
    ], true),
    number(form, "gain", form.goal === "mass" ? "kg" : t("unit.y"), 0, 40, 0.1),
    number(form, "probability", "", 0.5, 1, 0.05), number(form, "to", t("unit.y"), 26, 110),
  ],
  person: (form) => [
    armChoice(), titled(form, t("ask.person.title")),
    choice(form, "population", Object.entries(state.start.populations).map(([name, each]) => [name, each.title ?? name])),
    number(form, "until", t("unit.y"), 26, 95), measurements(form),
  ],
  design: (form) => {
    const names = Object.entries(state.start.designs).map(([name, each]) => [name, each.title ?? name]);
    const chosen = choice(form, "design", names, true);
    const given = state.start.designs[form.design];
    if (form.shown !== form.design) {
      Object.assign(form, { shown: form.design, alpha: given?.alpha ?? 0.05, largest: given?.largest ?? 500, hypotheses: given?.hypotheses ?? [] });
    }
    return [chosen, number(form, "alpha", "", 0.001, 0.5, 0.005), number(form, "largest", "", 2, 1000000), given?.hypotheses ? hypotheses(form) : "",
      element("p", "said", t("ask.design.said"))];
  },
  explain: (form) => {
    const arms = state.scenario.arms.map((each) => [armId(each), armTitle(each)]);
    const ages = lineOf(answers.arms[0])?.ages ?? [];
    const last = Math.floor(100 * (ages[ages.length - 1] ?? 110)) / 100;
    if (form.age > last || form.age <= ages[0]) {
      form.age = last;
    }
    return [
      choice(form, "arm", arms), choice(form, "against", [["", t("ask.against.none")], ...arms]),
      choice(form, "observable", quantities()), number(form, "age", t("unit.y"), 26, 110), element("p", "said", t("ask.explain.said")),
    ];
  },
  run: (form) => [number(form, "draws", "", 0, 240), element("p", "said", t("ask.run.said"))],
};

function hypotheses(form) {
  const boxes = Object.keys(state.start.hypotheses).map((id) => {
    const box = element("input");
    box.type = "checkbox";
    box.checked = form.hypotheses.includes(id);
    box.addEventListener("change", () => {
      form.hypotheses = box.checked ? [...form.hypotheses, id] : form.hypotheses.filter((each) => each !== id);
    });
    return element("label", "", box, " " + id);
  });
  const set = element("fieldset", "group", element("legend", "", t("ask.hypotheses")), ...boxes);
  set.classList.add("boxes");
  return set;
}

/** Draws tabs, the form of the chosen question and its buttons. */
export function drawQuestions() {
  const tabs = KINDS.map((kind) => {
    const tab = action(t("ask.kind." + kind), "tab", () => {
      forms.kind = kind;
      drawQuestions();
    });
    tab.setAttribute("aria-pressed", String(kind === forms.kind));
    tab.dataset.kind = kind;
    return tab;
  });
  byId("ask-tabs").replaceChildren(...tabs);
  forms.arm = Math.min(forms.arm, state.scenario.arms.length - 1);
  const fields = DRAWN[forms.kind](forms[forms.kind]);
  byId("ask-form").replaceChildren(
    element("p", "said", t("ask.said." + forms.kind)), element("div", "ask-fields", ...fields.filter((each) => each)));
  drawButtons();
}

function drawButtons() {
  const go = action(t("ask.go"), "main", ask);
  go.id = "ask-go";
  go.disabled = asked.controller !== null;
  const stop = action(t("ask.stop"), "", () => asked.controller?.abort());
  stop.id = "ask-stop";
  stop.hidden = asked.controller === null;
  byId("ask-buttons").replaceChildren(go, stop);
}

async function ask() {
  const kind = forms.kind;
  byId("ask-answer").replaceChildren();
  byId("ask-said").replaceChildren();
  byId("ask-form").querySelectorAll("[aria-invalid]").forEach((each) => each.removeAttribute("aria-invalid"));
  const wrong = refusal(kind);
  if (wrong) {
    asked.answer = null;
    byId("ask-state").textContent = wrong;
    return;
  }
  const question = asking[kind](forms[kind], arm());
  question.options = { ...question.options, "--language": current() };
  const controller = new AbortController();
  Object.assign(asked, { controller, answer: null });
  const answer = { kind, question, subject: arm().subject, said: [], code: null, files: [], name: "" };
  drawButtons();
  progress(0, t("ask.waits"));
  const ended = await askCommand(JSON.stringify(question), controller.signal, (event) => hear(event, answer));
  asked.controller = null;
  byId("ask-progress").hidden = true;
  drawButtons();
  if (ended === "done") {
    asked.answer = answer;
    answer.faults = answer.said.map((line) => FAULT.exec(line)?.[1]).filter((each) => each);
    answer.said = answer.said.map(plain);
    drawAnswer(answer);
    mark(answer);
    byId("ask-state").textContent = t(ENDS[answer.code] ?? (answer.code === null ? "ask.failed" : "ask.partly"));
  } else {
    byId("ask-state").textContent = ended?.faults
      ? ended.faults.map((fault) => fault.what + " " + fault.remedy).join(" ")
      : t(ended === "superseded" ? "ask.stopped" : ended === "busy" ? "banner.busy" : "banner.stopped");
  }
}

/** What can be told before anything is sent; empty if nothing is wrong. */
function refusal(kind) {
  const missing = Array.from(byId("ask-form").querySelectorAll("input[data-key]"))
    .find((each) => each.value.trim() === "" && each.dataset.key !== "title");
  if (missing) {
    missing.setAttribute("aria-invalid", "true");
    return t("ask.empty", { field: t("ask.field." + missing.dataset.key) });
  }
  if (kind === "plan" && forms.plan.liftDays === 0 && forms.plan.rideDays === 0) {
    return t("ask.plan.nothing");
  }
  return kind === "person" && forms.person.measurements.some((each) => !(Number(each.value) > 0)) ? t("ask.measured.empty") : "";
}

const FAULT = /^models\/asked-[^/]+\/question\.json:\d+:\d+, (\/[^:]*): (.*)$/;

/** A fault without the place in a file that nobody has seen: its field is marked instead. */
function plain(line) {
  const fault = FAULT.exec(line);
  if (!fault) {
    return line;
  }
  const field = fieldOf(fault[1]);
  return (field ? t("ask.field." + field) + ": " : "") + fault[2];
}

/** The field that a place in the question was made from. */
function fieldOf(pointer) {
  return pointer.split("/").reverse().find((step) => Array.from(byId("ask-form").querySelectorAll("[data-key]")).some((each) => each.dataset.key === step));
}

/** Marks the fields that a refused question was wrong in. */
function mark(answer) {
  if (answer.code !== 2) {
    return;
  }
  answer.faults.forEach((pointer) => {
    const field = fieldOf(pointer);
    byId("ask-form").querySelector('[data-key="' + field + '"]')?.setAttribute("aria-invalid", "true");
  });
}

let shown = 0;

function progress(share, what) {
  const bar = byId("ask-progress");
  bar.hidden = false;
  shown = share === 0 ? 0 : Math.max(shown, share);
  bar.value = shown;
  byId("ask-state").textContent = what + (shown > 0 ? " " + Math.round(100 * shown) + " %" : "");
}

function hear(event, answer) {
  switch (event.event) {
    case "progress":
      progress(event.share, t("ask.running"));
      break;
    case "said":
      answer.said.push(event.text);
      if (answer.said.length === 1) {
        byId("ask-said").replaceChildren(element("p", "said", event.text));
      }
      break;
    case "trouble":
      answer.said.push(event.what);
      break;
    case "answer":
      Object.assign(answer, { code: event.code, files: event.files, name: event.name });
      break;
    default:
      break;
  }
}

/** Draws the last answer anew, in the language of the page. */
export function redrawAnswer() {
  if (asked.answer) {
    drawAnswer(asked.answer);
  }
}
