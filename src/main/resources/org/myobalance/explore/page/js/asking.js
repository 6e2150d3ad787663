import { copy, quantity, state } from "./state.js";

/** The questions of the page, each as the files and options of the command that answers it. */

const LIFT_DAYS = [[], ["Mon"], ["Mon", "Thu"], ["Mon", "Wed", "Fri"], ["Mon", "Tue", "Thu", "Fri"]];
const RIDE_DAYS = [[], ["Sun"], ["Wed", "Sun"], ["Tue", "Thu", "Sun"]];
const SEDENTARY = "../regimens/sedentary.json";
/** As in the shipped plans: a set takes five minutes with its pause, a session five more. */
const SESSION = { of: "sets", each: 5, plus: 5, unit: "min" };
const SESSION_SAID = "Each set takes five minutes with its pause, and a session five more (assumed).";

/** A name for a file made of a title. */
function slug(text) {
  const made = String(text ?? "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 50);
  return made.replace(/-+$/, "") || "asked";
}

function age(arm) {
  return quantity(arm.subject?.age, "y").value;
}

/** The subject of an arm as a file, and its history as another. */
function subjectFiles(arm) {
  const subject = copy(arm.subject);
  const files = {};
  if (subject.history && typeof subject.history === "object") {
    files["history.json"] = subject.history;
    subject.history = "history.json";
  }
  return { ...files, "subject.json": subject };
}

/** The programme of an arm as a file; none if it is that of a sedentary person, which is shipped. */
function programmeFile(arm, name) {
  return arm.regimen?.id === "sedentary" ? {} : { [name]: copy(arm.regimen) };
}

function head(format, arm, kind) {
  return { format: "myobalance-" + format + "/1", id: slug(kind + "-" + (arm.subject?.id ?? "person")) };
}

/** The best programme under limits. */
export function plan(form, arm) {
  const lifts = LIFT_DAYS.slice(0, form.liftDays + 1);
  const rides = RIDE_DAYS.slice(0, form.rideDays + 1);
  const choices = {};
  const bouts = {};
  const week = [];
  if (form.liftDays > 0) {
    choices["lift-days"] = { values: lifts };
    choices.sets = { from: 1, to: form.sets };
    choices.load = { from: 0.4, to: 0.8, step: 0.1 };
    choices.session = SESSION;
    bouts.lift = { mode: "resistance", intensity: "$load", sets: "$sets", reps: 10, duration: "$session" };
    week.push({ days: "$lift-days", at: "17:30", bouts: ["lift"] });
  }
  if (form.rideDays > 0) {
    choices["ride-days"] = { values: rides };
    choices.ride = { values: [20, 30, 45], unit: "min" };
    bouts.ride = { mode: "endurance", intensity: 0.65, duration: "$ride" };
    week.push({ days: "$ride-days", at: "10:00", bouts: ["ride"] });
  }
  const own = programmeFile(arm, "programme.json");
  return {
    command: "plan",
    files: {
      "question.json": {
        ...head("plan", arm, "plan"),
        title: form.title || form.usual,
        model: state.start.askedModel,
        subject: "subject.json",
        lasts: form.lasts,
        choices,
        regimen: { description: SESSION_SAID, bouts, phases: [{ week }] },
        limits: { minutes: form.minutes, days: form.days, rest: "48 h" },
        aims: [{ want: "most", of: form.most }, { want: "least", of: "minutes" }],
        references: [SEDENTARY, ...Object.keys(own)],
      },
      ...subjectFiles(arm),
      ...own,
    },
  };
}

/** What is varied by a dose, by its name in the form. */
const DOSES = {
  sets: (form) => ({
    choices: { sets: { values: [1, 2, 3, 4, 6, 8] }, session: SESSION },
    regimen: {
      description: SESSION_SAID,
      bouts: { lift: { mode: "resistance", intensity: 0.7, sets: "$sets", reps: 10, duration: "$session" } },
      phases: [{ week: [{ days: LIFT_DAYS[form.times], at: "17:30", bouts: ["lift"] }] }],
    },
    references: [SEDENTARY],
  }),
  minutes: (form) => ({
    choices: { ride: { values: [10, 20, 30, 45, 60, 90], unit: "min" } },
    regimen: {
      bouts: { ride: { mode: "endurance", intensity: 0.65, duration: "$ride" } },
      phases: [{ week: [{ days: RIDE_DAYS[form.times], at: "10:00", bouts: ["ride"] }] }],
    },
    references: [SEDENTARY],
  }),
  protein: () => ({
    choices: { "protein-a-meal": { values: [0.2, 0.27, 0.35, 0.4, 0.5, 0.6], unit: "g/kg" } },
    regimen: {
      description: "Three equal meals; 0.27 g/kg in each is the recommended 0.8 g/kg a day.",
      meals: [{ at: ["07:30", "12:30", "19:00"], protein: "$protein-a-meal", carbohydrate: "1.2 g/kg" }],
    },
    references: ["../regimens/protein-rda.json"],
  }),
};

/** The smallest dose that is enough. */
export function dose(form, arm) {
  const delays = form.goal !== "mass";
  return {
    command: "dose",
    files: {
      "question.json": {
        ...head("plan", arm, "dose"),
        title: form.title || form.usual,
        model: state.start.askedModel,
        subject: "subject.json",
        to: form.to + " y",
        ...DOSES[form.of](form),
        aims: [delays ? { want: "most", yearsUntil: form.goal } : { want: "most", of: "muscle_mass" }],
        goal: { gain: delays ? form.gain : form.gain + " kg", probability: form.probability },
      },
      ...subjectFiles(arm),
    },
  };
}

/** What a person file holds of a subject file. */
const BODY = ["sex", "age", "height", "mass", "obesity", "diabetes", "activity", "trained", "history"];

/** What can be said of one person from measurements. */
export function person(form, arm) {
  const { "subject.json": subject, ...files } = subjectFiles(arm);
  const body = Object.fromEntries(BODY.filter((key) => subject[key] !== undefined).map((key) => [key, subject[key]]));
  const regimens = {};
  state.scenario.arms.forEach((each, i) => {
    if (each.regimen?.id !== "sedentary") {
      regimens["programme-" + (i + 1) + ".json"] = copy(each.regimen);
    }
  });
  return {
    command: "person",
    files: {
      "question.json": {
        ...head("person", arm, "person"),
        title: form.title || form.usual,
        population: "../populations/" + form.population,
        person: body,
        measurements: form.measurements.map((each) => ({ ...each, value: each.value + " " + each.unit, age: age(arm) + " y", unit: undefined })),
        regimens: Object.keys(regimens),
        until: form.until + " y",
      },
      ...files,
      ...regimens,
    },
  };
}

/** Which experiment tells hypotheses apart, or finds a change: a shipped design with other numbers. */
export function design(form) {
  const given = copy(state.start.designs[form.design]);
  delete given.$schema;
  given.model = state.start.askedModel;
  given.alpha = form.alpha;
  given.largest = form.largest;
  if (given.hypotheses) {
    given.hypotheses = form.hypotheses;
  }
  given.experiments.forEach((experiment) => {
    experiment.study = "../designs/" + experiment.study;
  });
  return { command: "design", files: { "question.json": given } };
}

function scenario() {
  return { ...copy(state.scenario), model: state.start.askedModel };
}

/** On which evidence a number rests. */
export function explain(form) {
  const options = { "--arm": form.arm, "--observable": form.observable, "--age": form.age };
  if (form.against) {
    options["--against"] = form.against;
  }
  return { command: "explain", options, files: { "question.json": scenario() } };
}

/** The whole run with its figures, tables and report. */
export function run(form) {
  return { command: "run", options: { "--draws": form.draws }, files: { "question.json": scenario() } };
}
