import { library } from "./arms.js";
import { action, at, choice, days, element, number, put, restructure, text } from "./fields.js";
import { described, rangeOf } from "./meaning.js";
import { quantity, state } from "./state.js";
import { has, t } from "./strings.js";

const LIFTS = ["resistance", "eccentric", "concurrent"];

/** Meaning and range of a key in a part of the regimen schema. */
export function helpOf(kind, key) {
  const part = described("regimen", "$defs", kind, "properties", key);
  return { meaning: part.description, range: rangeOf(part) };
}

/** Two numbers with their unit; empty if there are none. */
export function span(pair, unit = "") {
  return pair ? t("from.to", { low: pair[0], high: pair[1] }) + (unit ? " " + unit : "") : "";
}

/** Programme: bouts, the weeks of each phase, progression, missed sessions. */
export function programme(path) {
  const regimen = [...path, "regimen"];
  const bouts = Object.keys(at([...regimen, "bouts"]) ?? {});
  const phases = at([...regimen, "phases"]) ?? [];
  const missed = described("regimen", "properties", "missed");
  return [
    library(regimen, "regimens", t("regimen.from")),
    ...bouts.map((name) => bout([...regimen, "bouts", name], name, regimen)),
    ...phases.map((_, i) => phase([...regimen, "phases", i], i, regimen)),
    element(
      "div",
      "adder",
      action(t("bout.add"), "quiet", () => addBout(regimen)),
      action(t("phase.add"), "quiet", () => addPhase(regimen)),
    ),
    phases.length > 0
      ? number([...regimen, "missed", "share"], t("missed.share"), { meaning: missed.description, range: "0 – 1" }, "", {
          low: 0, high: 0.9, step: 0.01, otherwise: 0, optional: true,
        })
      : null,
  ];
}

/** What an intensity is a fraction of, as short as papers have it. */
function fractionOf(meaning) {
  const parts = [];
  if (meaning.includes("one-repetition")) {
    parts.push("1RM");
  }
  if (meaning.includes("VO2max")) {
    parts.push("VO2max");
  }
  return parts.length > 0 ? "× " + parts.join(", ") : "";
}

function bout(path, name, regimen) {
  const given = at(path);
  const law = state.start.bouts[given.mode] ?? {};
  const limits = law.limits ?? {};
  const limited = (key, unit) => ({
    ...helpOf("bout", key),
    range: span(limits[key]?.bounds, unit),
    studied: span(limits[key]?.studied, unit),
    source: limits.source,
    reason: limits.reason,
  });
  const modes = Object.keys(state.start.bouts).map((mode) => [mode, has("mode." + mode) ? t("mode." + mode) : mode]);
  const field = (key) => [...path, key];
  const key = "load" in given ? "load" : "intensity";
  const most = law.intensity?.maximum ?? 2;
  const intensity = typeof given[key] === "string"
    ? text(field(key), t("bout.load"), helpOf("bout", key))
    : number(field(key), t("bout." + key) + " " + fractionOf(law.intensity?.meaning ?? ""), { ...helpOf("bout", key), reason: law.intensity?.meaning, range: span([0, most]) }, "",
        { low: 0.05, high: most, step: 0.01 });
  const studied = limits.sets?.studied ?? [1, 10];
  const minutes = limits.duration?.studied ?? [5, 120];
  const box = element("fieldset", "group", element("legend", "", t("bout.name", { name })));
  box.append(
    choice(field("mode"), t("bout.mode"), { ...helpOf("bout", "mode"), reason: law.meaning }, modes, {
      chosen: (mode) => changeMode(path, mode),
    }),
    intensity,
  );
  if (LIFTS.includes(given.mode) || "sets" in given) {
    box.append(
      number(field("sets"), t("bout.sets"), limited("sets"), "", { low: 1, high: Math.max(12, Math.min(20, studied[1])), step: 1 }),
      number(field("reps"), t("bout.reps"), limited("reps"), "", { low: 1, high: 30, step: 1 }),
      number(field("effort"), t("bout.effort"), { ...helpOf("bout", "effort"), reason: law.effort?.meaning }, "", {
        step: 1, optional: true, placeholder: "–",
      }),
    );
  }
  box.append(
    number(field("duration"), t("bout.duration"), limited("duration", "min"), "min", {
      low: 5, high: Math.min(180, Math.max(90, minutes[1])), step: 5,
    }),
    number(field("engaged"), t("bout.engaged"), {
      ...helpOf("bout", "engaged"), reason: law.engaged?.reason, source: law.engaged?.source,
    }, "", { low: 0.05, high: 1, step: 0.05, otherwise: law.engaged?.default, optional: true }),
    action(t("bout.remove"), "quiet", () => restructure(path, t("bout.remove"), (scenario) => removeBout(scenario, regimen, name))),
  );
  return box;
}

/** Another mode: sets and repetitions come or go with it, and the load keeps to its limits. */
function changeMode(path, mode) {
  restructure(path, t("bout.mode") + ": " + mode, (scenario) => {
    const given = path.reduce((value, step) => value[step], scenario);
    given.mode = mode;
    if (LIFTS.includes(mode)) {
      given.sets ??= 4;
      given.reps ??= 10;
    } else {
      ["sets", "reps", "effort"].forEach((key) => delete given[key]);
      if ("load" in given) {
        given.intensity = quantity(given.load, "").value / (typeof given.load === "string" ? 100 : 1);
        delete given.load;
      }
    }
    delete given.engaged;
    const most = state.start.bouts[mode]?.intensity?.maximum ?? 2;
    if (typeof given.intensity === "number") {
      given.intensity = Math.min(given.intensity, most);
    }
  });
}

function addBout(regimen) {
  restructure(regimen, t("bout.add"), (scenario) => {
    const held = regimen.reduce((value, step) => value[step], scenario);
    held.bouts ??= {};
    let name = "lift";
    for (let number = 2; name in held.bouts; number += 1) {
      name = "bout-" + number;
    }
    held.bouts[name] = { mode: "resistance", intensity: 0.7, sets: 4, reps: 10, duration: "45 min" };
    held.phases ??= [];
    if (held.phases.length === 0) {
      held.phases.push({ week: [] });
    }
    held.phases.forEach((each) => {
      each.week ??= [];
    });
    held.phases[0].week.push({ days: freeDays(held.phases[0].week), at: "17:30", bouts: [name] });
  });
}

/** Days on which nothing is done yet, so that no two bouts clash. */
function freeDays(week) {
  const taken = new Set(week.flatMap((session) => session.days ?? ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]));
  const free = ["Tue", "Thu", "Sat", "Sun", "Mon", "Wed", "Fri"].filter((day) => !taken.has(day));
  return free.length > 0 ? free.slice(0, 2) : ["Sun"];
}

function removeBout(scenario, regimen, name) {
  const held = regimen.reduce((value, step) => value[step], scenario);
  delete held.bouts[name];
  (held.phases ?? []).forEach((each) => {
    each.week = (each.week ?? [])
      .map((session) => ({ ...session, bouts: session.bouts.filter((bout) => bout !== name) }))
      .filter((session) => session.bouts.length > 0);
    if (each.week.length === 0) {
      delete each.week;
      delete each.mesocycle;
    }
  });
  if (Object.keys(held.bouts).length === 0) {
    delete held.bouts;
    delete held.missed;
  }
}

function addPhase(regimen) {
  restructure(regimen, t("phase.add"), (scenario) => {
    const held = regimen.reduce((value, step) => value[step], scenario);
    const subject = scenario.arms[regimen[1]].subject;
    const middle = Math.round((quantity(subject.age, "y").value + (quantity(scenario.to, "y").value ?? 85)) / 2);
    held.phases ??= [];
    const last = held.phases[held.phases.length - 1];
    if (last && !("to" in last) && !("lasts" in last) && !("after" in last)) {
      last.to = middle + " y";
    }
    held.phases.push({ from: middle + " y", ...(last?.week ? { week: JSON.parse(JSON.stringify(last.week)) } : {}) });
  });
}

function phase(path, index, regimen) {
  const given = at(path);
  const field = (key) => [...path, key];
  const week = given.week ?? [];
  const names = Object.keys(at([...regimen, "bouts"]) ?? {});
  const sessions = week.reduce((sum, session) => sum + (session.days?.length ?? 7), 0);
  const box = element(
    "fieldset",
    "group",
    element("legend", "", t("phase", { number: index + 1 }) + (week.length ? " · " + t("sessions", { number: sessions }) : "")),
  );
  box.append(
    "after" in given
      ? text(field("after"), t("phase.after"), helpOf("phase", "after"), { optional: true })
      : number(field("from"), t("phase.from"), helpOf("phase", "from"), "y", { optional: true, placeholder: t("phase.start"), step: 1 }),
    "lasts" in given
      ? text(field("lasts"), t("phase.lasts"), helpOf("phase", "lasts"), { optional: true })
      : number(field("to"), t("phase.to"), helpOf("phase", "to"), "y", { optional: true, placeholder: t("phase.end"), step: 1 }),
    ...week.map((_, i) => session([...path, "week", i], names)),
    element(
      "div",
      "adder",
      names.length > 0
        ? action(t("session.add"), "quiet", () =>
            restructure(path, t("session.add"), (scenario) =>
              put(scenario, [...path, "week", week.length], { days: freeDays(week), at: "17:30", bouts: [names[0]] })))
        : "",
      action(t("phase.remove"), "quiet", () =>
        restructure(path, t("phase.remove"), (scenario) =>
          regimen.reduce((value, step) => value[step], scenario).phases.splice(index, 1))),
    ),
  );
  if (week.length > 0) {
    box.append(mesocycle(field("mesocycle")));
  }
  return box;
}

function session(path, names) {
  const fields = described("regimen", "$defs", "phase", "properties", "week", "items", "properties");
  const help = (key) => ({ meaning: fields[key]?.description });
  const box = element("div", "session");
  const list = { read: (value) => value.split(/[\s,]+/).filter((each) => each), write: (value) => (value ?? []).join(", "), structure: true };
  box.append(
    days([...path, "days"], t("session.days"), help("days")),
    text([...path, "at"], t("session.at"), help("at")),
    names.length > 1 ? text([...path, "bouts"], t("session.bouts"), help("bouts"), list) : "",
    action(t("session.remove"), "quiet", () =>
      restructure(path, t("session.remove"), (scenario) =>
        path.slice(0, -1).reduce((value, step) => value[step], scenario).splice(path[path.length - 1], 1))),
  );
  return box;
}

/** Factors as "0.94, 0.98, 1.02". */
const FACTORS = {
  read: (value) => value.split(/[\s,;]+/).filter((each) => each).map(Number),
  write: (value) => (value ?? []).join(", "),
  optional: true,
  placeholder: "0.94, 0.98, 1.02",
};

function mesocycle(path) {
  const parts = described("regimen", "$defs", "phase", "properties", "mesocycle");
  const help = (key) => ({ meaning: parts.properties?.[key]?.description, reason: parts.description, range: "0 – 10" });
  const details = element("details", "small", element("summary", "", t("mesocycle")));
  details.append(
    text([...path, "intensity"], t("mesocycle.intensity"), help("intensity"), FACTORS),
    text([...path, "volume"], t("mesocycle.volume"), help("volume"), FACTORS),
    number([...path, "deload", "intensity"], t("mesocycle.deload.intensity"), help("deload"), "", { optional: true, step: 0.05 }),
    number([...path, "deload", "volume"], t("mesocycle.deload.volume"), help("deload"), "", { optional: true, step: 0.05 }),
  );
  return details;
}
