import { action, at, choice, element, flag, number, put, restructure, text, tidy } from "./fields.js";
import { described } from "./meaning.js";
import { helpOf, span } from "./regimen.js";
import { quantity, state } from "./state.js";
import { t, told } from "./strings.js";

const MEAL_INPUTS = ["meal_protein", "meal_carbohydrate"];
/** What bouts drive; a person sets bouts. */
const DRIVEN = ["mechanical_drive", "metabolic_drive", "strain_drive", "lifting_drive", "engaged_share"];
const BED_REST = { habitual_load: 0, daily_activity: 0 };

/** What an episode of each kind begins with: levels as the shipped regimens have them. */
const EPISODES = {
  "bed-rest": { levels: BED_REST, lasts: "10 d" },
  illness: { levels: { illness: 1 }, lasts: "7 d", meals: 0.7 },
  steps: { levels: { habitual_load: 0.4, daily_activity: 0.4 }, lasts: "14 d" },
  cast: { levels: { immobilisation: 1, daily_activity: 0.7 }, lasts: "14 d" },
  deficit: { levels: { energy_deficit: 0.33 }, lasts: "5 d", suppressBouts: false },
  drug: { levels: { ev_depletion: 0.5 }, lasts: "5 y", suppressBouts: false },
};

/** Meals of the day and protein after bouts. */
export function meals(path) {
  const regimen = [...path, "regimen"];
  const held = [...regimen, "meals"];
  const given = at(held);
  const usual = element("input");
  usual.type = "checkbox";
  usual.checked = given === undefined;
  usual.addEventListener("change", () =>
    restructure(held, t("section.meals"), (scenario) =>
      put(scenario, held, usual.checked ? undefined : [{ at: ["07:30", "12:30", "19:00"], protein: "0.35 g/kg", carbohydrate: "1.2 g/kg" }])));
  const parts = [element("label", "field", usual, element("span", "name", t("meals.usual")))];
  const inputs = state.start.inputs;
  const eaten = described("regimen", "$defs", "meals", "oneOf", 1, "items", "properties");
  const help = (key, input) => ({
    meaning: eaten[key]?.description, range: span(inputs[input]?.bounds, "g/kg"), studied: span(inputs[input]?.studied, "g/kg"),
    source: inputs[input]?.source, reason: inputs[input]?.reason,
  });
  if (Array.isArray(given)) {
    const daily = given.reduce((sum, meal) => sum + (quantity(meal.protein, "g/kg").value ?? 0) * meal.at.length, 0);
    parts.push(element("p", "said", t("meals.daily", { amount: tidy(daily) })));
    given.forEach((_, i) => {
      const meal = [...held, i];
      parts.push(
        element(
          "div",
          "session",
          text([...meal, "at"], t("meals.at"), { meaning: eaten.at?.items?.description }, {
            read: (value) => value.split(/[\s,]+/).filter((each) => each),
            write: (value) => (value ?? []).join(", "),
            structure: true,
          }),
          number([...meal, "protein"], t("meals.protein"), help("protein", "meal_protein"), "g/kg", { low: 0, high: 1, step: 0.05, otherwise: 0 }),
          number([...meal, "carbohydrate"], t("meals.carbohydrate"), help("carbohydrate", "meal_carbohydrate"), "g/kg", { low: 0, high: 3, step: 0.1, otherwise: 0 }),
          action(t("meals.remove"), "quiet", () =>
            restructure(meal, t("meals.remove"), (scenario) => {
              const list = held.reduce((value, step) => value[step], scenario);
              list.splice(i, 1);
              if (list.length === 0) {
                put(scenario, held, undefined);
              }
            })),
        ),
      );
    });
    parts.push(action(t("meals.add"), "quiet", () =>
      restructure(held, t("meals.add"), (scenario) => put(scenario, [...held, given.length], { at: ["22:30"], protein: "0.3 g/kg" }))));
  }
  parts.push(
    number([...regimen, "supplement"], t("supplement"), { meaning: described("regimen", "properties", "supplement").description }, "g/kg", {
      low: 0, high: 1, step: 0.05, optional: true, placeholder: "–",
    }),
  );
  return parts;
}

/** What an input of the model is, for the help of its control. */
function helpOfInput(id) {
  const input = state.start.inputs[id] ?? {};
  return { meaning: input.meaning, range: span(input.bounds), studied: span(input.studied), source: input.source, reason: input.reason };
}

function levels(path) {
  const given = at(path) ?? {};
  const rows = Object.keys(given).map((id) => {
    const input = state.start.inputs[id] ?? {};
    const [low, high] = input.bounds ?? [0, 1];
    const line = number([...path, id], id, helpOfInput(id), "", { low, high, step: 0.01 });
    return element("div", "session", line, action(t("level.remove"), "quiet", () =>
      restructure(path, t("level.remove"), (scenario) => put(scenario, [...path, id], undefined))));
  });
  const select = element("select");
  select.setAttribute("aria-label", t("level.add"));
  Object.entries(state.start.inputs)
    .filter(([id, input]) => input.kind === "level" && !DRIVEN.includes(id) && !(id in given))
    .forEach(([id, input]) => {
      const option = element("option", "", id + " – " + (told(input.meaning) ?? ""));
      option.value = id;
      select.append(option);
    });
  const add = action(t("level.add"), "quiet", () =>
    restructure(path, t("level.add") + " " + select.value, (scenario) =>
      put(scenario, [...path, select.value], state.start.inputs[select.value].bounds?.[1] ?? 1)));
  return [...rows, element("div", "adder", select, add)];
}

/** Where something starts: an age, or a time after the start of the run. */
function beginning(path, kind, stem) {
  const given = at(path);
  return "after" in given
    ? text([...path, "after"], t(stem + ".after"), helpOf(kind, "after"))
    : number([...path, "from"], t(stem + ".from"), helpOf(kind, "from"), "y", { low: 25, high: 95, step: 1, otherwise: 25 });
}

/** Illness, bed rest, a step reduction, a drug for a time. */
export function episodes(path) {
  const held = [...path, "regimen", "episodes"];
  const list = at(held) ?? [];
  const boxes = list.map((given, i) => {
    const one = [...held, i];
    return element(
      "fieldset",
      "group",
      element("legend", "", given.title ?? t("section.episodes")),
      text([...one, "title"], t("episode.title"), {}, { optional: true, structure: true }),
      beginning(one, "episode", "episode"),
      text([...one, "lasts"], t("episode.lasts"), helpOf("episode", "lasts"), { placeholder: "10 d" }),
      text([...one, "every"], t("episode.every"), helpOf("episode", "every"), { optional: true, placeholder: "–" }),
      number([...one, "times"], t("episode.times"), helpOf("episode", "times"), "", { optional: true, step: 1, placeholder: "–" }),
      number([...one, "meals"], t("episode.meals"), helpOf("episode", "meals"), "", { low: 0, high: 3, step: 0.05, otherwise: 1 }),
      flag([...one, "suppressBouts"], t("episode.suppressBouts"), helpOf("episode", "suppressBouts"), true),
      ...levels([...one, "levels"]),
      action(t("episode.remove"), "quiet", () =>
        restructure(one, t("episode.remove"), (scenario) =>
          path.concat("regimen").reduce((value, step) => value[step], scenario).episodes.splice(i, 1))),
    );
  });
  const adders = Object.keys(EPISODES).map((kind) =>
    action("+ " + t("episode." + kind), "quiet", () =>
      restructure(held, t("episode." + kind), (scenario) => {
        const age = quantity(scenario.arms[path[1]].subject.age, "y").value;
        const start = kind === "drug" ? age : Math.max(70, age);
        put(scenario, [...held, list.length], {
          title: t("episode." + kind),
          ...(age > start - 1 && !("to" in scenario) ? { after: "0 h" } : { from: Math.max(start, age) + " y" }),
          ...JSON.parse(JSON.stringify(EPISODES[kind])),
        });
      })));
  return [...boxes, element("div", "adder", ...adders)];
}

/** Drugs and exosomes at instants. */
export function doses(path) {
  const held = [...path, "regimen", "doses"];
  const list = at(held) ?? [];
  const inputs = Object.entries(state.start.inputs).filter(([id, input]) => input.kind === "dose" && !MEAL_INPUTS.includes(id));
  const boxes = list.map((given, i) => {
    const one = [...held, i];
    const [low, high] = state.start.inputs[given.input]?.bounds ?? [0, 10];
    return element(
      "fieldset",
      "group",
      element("legend", "", given.input),
      choice([...one, "input"], t("dose.input"), helpOf("dose", "input"), inputs.map(([id, input]) => [id, id + " – " + told(input.meaning)])),
      number([...one, "amount"], t("dose.amount"), helpOfInput(given.input), "", { low, high, step: 0.1 }),
      beginning(one, "dose", "dose"),
      text([...one, "every"], t("dose.every"), helpOf("dose", "every"), { optional: true, placeholder: "–" }),
      number([...one, "times"], t("dose.times"), helpOf("dose", "times"), "", { optional: true, step: 1, placeholder: "–" }),
      action(t("dose.remove"), "quiet", () =>
        restructure(one, t("dose.remove"), (scenario) =>
          path.concat("regimen").reduce((value, step) => value[step], scenario).doses.splice(i, 1))),
    );
  });
  const add = inputs.length > 0
    ? action(t("dose.add"), "quiet", () =>
        restructure(held, t("dose.add"), (scenario) => {
          const age = quantity(scenario.arms[path[1]].subject.age, "y").value;
          put(scenario, [...held, list.length], { input: inputs[0][0], amount: "1 " + inputs[0][1].unit, from: Math.max(70, age) + " y", every: "7 d", times: 12 });
        }))
    : null;
  return [...boxes, add];
}
