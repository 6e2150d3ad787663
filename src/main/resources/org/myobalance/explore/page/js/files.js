import { answers, canvases, lineOf, QUANTITIES } from "./charts.js";
import { action, element } from "./fields.js";
import { colour, named } from "./palette.js";
import { armId, armTitle, copy, state } from "./state.js";
import { t } from "./strings.js";
import { english } from "./strings-en.js";

const SCENARIO = "myobalance-scenario/1";
const REGIMEN = "myobalance-regimen/1";
const SUBJECT = "myobalance-subject/1";

/** Something that a person has to read; its message is a sentence. */
export class Refused extends Error {}

/** The last part of a path. */
function baseName(path) {
  return String(path).split(/[\\/]/).pop();
}

/**
 * A scenario that holds its subjects and regimens, made of one that may name files.
 * @param given the scenario
 * @param name of its file, for messages
 * @param beside { regimens, subjects } opened with it, by name
 */
export function inlineScenario(given, name, beside = { regimens: {}, subjects: {} }) {
  const scenario = copy(given);
  const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  if (!Array.isArray(scenario.arms) || scenario.arms.length === 0 || !scenario.arms.every(isObject)) {
    throw new Refused(t("file.arms", { name }));
  }
  const find = (value, kind) => {
    if (typeof value !== "string") {
      return value;
    }
    const file = baseName(value);
    const found = beside[kind][file] ?? state.start[kind][file];
    if (!found) {
      throw new Refused(t("file.missing", { name, file }));
    }
    return copy(found);
  };
  if (baseName(scenario.model ?? "") !== baseName(state.start.modelPath)
      || (scenario.model !== state.start.modelPath && String(scenario.model).split("/").slice(-2)[0] !== state.start.modelPath.split("/").slice(-2)[0])) {
    throw new Refused(t("file.model", { name, model: scenario.model ?? "?" }));
  }
  scenario.model = state.start.modelPath;
  scenario.arms = scenario.arms.map((arm) => {
    const subject = find(arm.subject, "subjects");
    const regimen = find(arm.regimen, "regimens");
    if (!isObject(subject) || !isObject(regimen)) {
      throw new Refused(t("file.arms", { name }));
    }
    if (subject && typeof subject.history === "string") {
      subject.history = find(subject.history, "regimens");
    }
    return { ...arm, subject, regimen };
  });
  // each arm starts at the age of its subject
  delete scenario.from;
  delete scenario.$schema;
  scenario.arms.forEach((arm) => {
    delete arm.regimen?.$schema;
    delete arm.subject?.$schema;
  });
  return scenario;
}

/** Reads opened files: a scenario with the regimens and subjects opened beside it; or a regimen alone, into a new arm. */
export async function open(files, say) {
  const beside = { regimens: {}, subjects: {} };
  let scenario = null;
  let scenarioName = "";
  for (const file of files) {
    let given;
    try {
      given = JSON.parse(await file.text());
    } catch (error) {
      throw new Refused(t("file.bad", { name: file.name, why: error.message }));
    }
    if (given?.format === SCENARIO) {
      scenario = given;
      scenarioName = file.name;
    } else if (given?.format === REGIMEN) {
      beside.regimens[file.name] = given;
    } else if (given?.format === SUBJECT) {
      beside.subjects[file.name] = given;
    } else {
      throw new Refused(t("file.kind", { name: file.name }));
    }
  }
  if (scenario) {
    takeScenario(scenario, scenarioName, beside, say);
    return;
  }
  Object.entries(beside.regimens).forEach(([name, regimen]) => takeRegimen(regimen, name));
}

/** Shows a scenario; of too many arms the first. */
export function takeScenario(given, name, beside, say) {
  const scenario = inlineScenario(given, name, beside);
  if (scenario.arms.length > state.start.mostArms) {
    say(t("file.many", { name, arms: scenario.arms.length, most: state.start.mostArms }));
    scenario.arms.length = state.start.mostArms;
  }
  const before = copy(state.scenario);
  try {
    state.replace(scenario, t("log.import", { name }));
  } catch (error) {
    // parts that the controls cannot draw: what was there before stays
    state.replace(before, t("log.undo", { what: name }));
    throw new Refused(t("file.arms", { name }));
  }
}

function takeRegimen(regimen, name) {
  state.change((scenario) => {
    const last = scenario.arms[scenario.arms.length - 1];
    const arm = { subject: copy(last.subject), regimen: copy(regimen) };
    delete arm.regimen.$schema;
    if (scenario.arms.length >= state.start.mostArms) {
      scenario.arms.pop();
    }
    scenario.arms.push(arm);
  }, t("log.import", { name }));
}

/** Hands a file to the browser. */
function save(name, type, content) {
  const link = element("a");
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function json(value) {
  return JSON.stringify(value, null, 2) + "\n";
}

/** The scenario's id; one of its own where a shipped file has it, so that saving does not replace that file. */
function freeId() {
  const id = state.scenario.id ?? "scenario";
  return id + ".json" in state.start.scenarios ? id + "-page" : id;
}

/** The name of the scenario as a file. */
function fileName(ending) {
  return freeId() + ending;
}

function csv() {
  const units = (id) => " [" + (english["unit." + id] || "1") + "]";
  const columns = QUANTITIES.flatMap((id) => ["", " 5 %", " 95 %", " without EXO"].map((of) => id + of + units(id)));
  const rows = [["arm", "age [y]", ...columns]];
  answers.arms.forEach((arm, slot) => {
    const line = lineOf(arm);
    line?.ages.forEach((age, row) => {
      const cells = QUANTITIES.flatMap((id) => [
        line.columns[id]?.[row] ?? "",
        arm.band?.bands[id]?.low[row] ?? "",
        arm.band?.bands[id]?.high[row] ?? "",
        arm.noExo?.columns[id]?.[row] ?? "",
      ]);
      rows.push([armId(state.scenario.arms[slot]), age, ...cells]);
    });
  });
  return rows.map((row) => row.map(quoted).join(",")).join("\n") + "\n";
}

/** A cell; a text that a table program would take for a formula is kept a text. */
function quoted(cell) {
  if (typeof cell === "number") {
    return String(cell);
  }
  const text = /^[=+\-@\t]/.test(cell) ? "'" + cell : String(cell);
  return /[",\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
}

/** All charts and the legend as one picture. */
function picture() {
  const drawn = canvases();
  const ratio = devicePixelRatio;
  const columns = drawn.length > 1 ? 2 : 1;
  const wide = Math.max(...drawn.map((each) => each.canvas.width));
  const high = Math.max(...drawn.map((each) => each.canvas.height)) + 26 * ratio;
  const legend = 26 * ratio * Math.ceil(state.scenario.arms.length / columns) + 40 * ratio;
  const canvas = document.createElement("canvas");
  canvas.width = columns * wide;
  canvas.height = Math.ceil(drawn.length / columns) * high + legend;
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = named("paper");
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  const font = (weight, size) => weight + " " + size * ratio + "px system-ui, sans-serif";
  ctx.fillStyle = named("ink");
  ctx.font = font("600", 15);
  ctx.fillText(state.scenario.title ?? state.scenario.id, 10 * ratio, 24 * ratio);
  ctx.font = font("400", 13);
  state.scenario.arms.forEach((arm, slot) => {
    const x = (slot % columns) * wide + 10 * ratio;
    const y = 40 * ratio + Math.floor(slot / columns) * 26 * ratio;
    ctx.fillStyle = colour(slot);
    ctx.fillRect(x, y + 5 * ratio, 22 * ratio, 3 * ratio);
    ctx.fillStyle = named("ink");
    ctx.fillText(armTitle(arm), x + 30 * ratio, y + 11 * ratio);
  });
  drawn.forEach((each, i) => {
    const x = (i % columns) * wide;
    const y = legend + Math.floor(i / columns) * high;
    ctx.fillStyle = named("ink");
    ctx.font = font("600", 13);
    ctx.fillText(each.title, x + 10 * ratio, y + 16 * ratio);
    ctx.drawImage(each.canvas, x, y + 24 * ratio);
  });
  return canvas;
}

async function pressed(bytes, transform) {
  const stream = new Blob([bytes]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The state as a link: the scenario, compressed, after the #; it is not sent to any server. */
export async function link() {
  const bytes = await pressed(new TextEncoder().encode(state.text()), new CompressionStream("deflate-raw"));
  let text = "";
  bytes.forEach((byte) => {
    text += String.fromCharCode(byte);
  });
  return "#s=" + btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** The scenario of a link; null if the address holds none. */
export async function fromLink(hash) {
  const match = /^#s=([\w-]+)$/.exec(hash);
  if (!match) {
    return null;
  }
  const text = atob(match[1].replace(/-/g, "+").replace(/_/g, "/"));
  const bytes = await pressed(Uint8Array.from(text, (letter) => letter.charCodeAt(0)), new DecompressionStream("deflate-raw"));
  const scenario = JSON.parse(new TextDecoder().decode(bytes));
  if (scenario?.format !== SCENARIO || !Array.isArray(scenario.arms)) {
    throw new Refused(t("banner.link"));
  }
  return inlineScenario(scenario, "link");
}

/** Draws the menu of files. */
export function drawMenu(menu, say) {
  const entry = (text, act) =>
    action(text, "entry", () => {
      menu.hidden = true;
      document.getElementById("files").setAttribute("aria-expanded", "false");
      Promise.resolve(act()).catch((error) => say(error.message));
    });
  const shipped = element("select");
  shipped.setAttribute("aria-label", t("file.shipped"));
  shipped.append(new Option(t("file.shipped"), ""));
  Object.entries(state.start.scenarios)
    .filter(([, scenario]) => String(scenario.model).split("/").slice(-2)[0] === state.start.modelPath.split("/").slice(-2)[0])
    .forEach(([name, scenario]) => shipped.append(new Option(scenario.title ?? name, name)));
  shipped.addEventListener("change", () => {
    try {
      takeScenario(state.start.scenarios[shipped.value], shipped.value, undefined, say);
    } catch (error) {
      say(error.message);
    }
    menu.hidden = true;
  });
  menu.replaceChildren(
    entry(t("file.open"), () => document.getElementById("open-file").click()),
    shipped,
    entry(t("file.scenario"), () => {
      save(fileName(".json"), "application/json", json({ $schema: "../schema/scenario.schema.json", ...state.scenario, id: freeId() }));
      say(t("file.run", { name: fileName(".json") }));
    }),
    entry(t("file.regimens"), () =>
      state.scenario.arms.forEach((arm, i) =>
        setTimeout(() => save((arm.regimen.id ?? "regimen") + "-" + (i + 1) + ".json", "application/json",
          json({ $schema: "../schema/regimen.schema.json", ...arm.regimen })), 300 * i))),
    entry(t("file.csv"), () => save(fileName(".csv"), "text/csv", csv())),
    entry(t("file.png"), () => new Promise((resolve) => picture().toBlob((blob) => {
      save(fileName(".png"), "image/png", blob);
      resolve();
    }))),
    entry(t("file.link"), async () => {
      history.replaceState(null, "", await link());
      try {
        await navigator.clipboard.writeText(location.href);
        say(t("file.link.done"));
      } catch (error) {
        say(t("file.link.failed"));
      }
    }),
  );
}
