import { addArm, drawArms, drawSpan } from "./arms.js";
import { ask, begin } from "./api.js";
import { beginBouts, drawChoices, endBouts, hearBout } from "./bout.js";
import { answers, drawCharts, lineOf, onReadout, QUANTITIES, valueAt, view, zoom } from "./charts.js";
import { action, element } from "./fields.js";
import { drawFaults } from "./faults.js";
import { drawMenu, fromLink, inlineScenario, open, Refused } from "./files.js";
import { colour, dash, isDark } from "./palette.js";
import { armTitle, state } from "./state.js";
import { choose, current, t, translate } from "./strings.js";
import { drawQuestions, redrawAnswer } from "./questions.js";
import { drawTable, drawTableChoices } from "./table.js";

// A moved slider asks anew after this pause, and at the latest when the first curve of the last question is there.
const PAUSE_MS = 90;
const PATIENCE_MS = 1500;
const RETRY_MS = 3000;

const byId = (id) => document.getElementById(id);
const question = { controller: null, begun: 0, first: true, timer: 0, keys: [], latency: null };

/** What an arm is computed from; two arms of one key have one curve. */
function keyOf(arm) {
  const { id, title, ...rest } = arm;
  const { title: regimenTitle, ...regimen } = rest.regimen ?? {};
  const scenario = state.scenario;
  return JSON.stringify([{ ...rest, regimen }, scenario.to, scenario.lasts, scenario.every, scenario.seed]);
}

/** Keeps the curves of arms that have not changed; the others keep their old ones, as coarse, until the new ones come. */
function keepCurves() {
  const keys = state.scenario.arms.map(keyOf);
  const known = new Map(question.keys.map((key, i) => [key, answers.arms[i]]));
  answers.arms = keys.map((key, i) => {
    const same = known.get(key);
    if (same) {
      return { ...same };
    }
    const old = lineOf(answers.arms[i]);
    return old ? { coarse: old } : {};
  });
  if (keys[0] !== question.keys[0]) {
    // what is told of differences was of another first arm
    answers.arms.forEach((arm) => delete arm.difference);
  }
  question.keys = keys;
}

function schedule() {
  clearTimeout(question.timer);
  const since = performance.now() - question.begun;
  const waits = question.controller && !question.first && since < PATIENCE_MS;
  question.timer = setTimeout(askNow, waits ? Math.max(PAUSE_MS, PATIENCE_MS - since) : PAUSE_MS);
  question.dirty = true;
}

async function askNow() {
  clearTimeout(question.timer);
  question.dirty = false;
  question.controller?.abort();
  const controller = new AbortController();
  Object.assign(question, { controller, begun: performance.now(), first: false, latency: { coarse: null, best: null, bands: null } });
  keepCurves();
  redraw();
  say("status.asking");
  const ended = await ask(state.text(), controller.signal, (event) => {
    if (question.controller === controller) {
      hear(event);
    }
  });
  if (question.controller !== controller) {
    return;
  }
  question.controller = null;
  finish(ended);
}

function finish(ended) {
  if (ended === "done") {
    endBouts();
    drawFaults([], question.warnings ?? [], false);
    say(question.trouble ? "status.trouble" : state.start.draws > 0 ? "status.done" : "status.nobands", { of: state.start.draws });
    note();
  } else if (ended === "busy") {
    banner(t("banner.busy"), true);
  } else if (ended === "stopped") {
    say("");
    banner(t("banner.stopped"), true);
    setTimeout(retry, RETRY_MS);
  } else if (ended?.faults) {
    drawFaults(ended.faults, [], true);
    say("status.faulty");
  }
}

function note() {
  const entry = state.history.entries[state.history.entries.length - 1];
  const shown = (time) => (time === null ? "–" : Math.round(time));
  const { coarse, best, bands } = question.latency;
  entry.latency = t("log.latency", { coarse: shown(coarse), best: shown(best), bands: shown(bands) });
  drawLog();
}

function hear(event) {
  const arm = answers.arms[event.arm];
  const since = performance.now() - question.begun;
  switch (event.event) {
    case "begin":
      question.warnings = event.warnings;
      question.trouble = false;
      beginBouts();
      if (event.version !== state.start.version) {
        banner(t("banner.updated"), false);
      } else if (byId("banner").dataset.retries === "true") {
        byId("banner").hidden = true;
      }
      drawFaults([], event.warnings, false);
      return;
    case "coarse":
      if (!arm.best) {
        arm.coarse = event;
      }
      question.latency.coarse ??= since;
      break;
    case "best":
      arm.best = event;
      question.latency.best = since;
      break;
    case "no-exo":
      arm.noExo = event;
      break;
    case "band":
      arm.band = event;
      question.latency.bands = since;
      break;
    case "difference":
      arm.difference = event;
      break;
    case "acute":
    case "no-bout":
      hearBout(event);
      return;
    case "trouble":
      question.trouble = true;
      drawFaults([{ pointer: event.arm === undefined ? "" : "/arms/" + event.arm, what: event.what, remedy: "" }], [], false);
      return;
    default:
      return;
  }
  progress();
  redraw();
  question.first = true;
  if (question.dirty) {
    schedule();
  }
}

function progress() {
  if (answers.arms.some((arm) => !arm.best)) {
    say("status.coarse");
  } else {
    const done = Math.min(...answers.arms.map((arm) => arm.band?.draws ?? 0));
    say(done < state.start.draws ? "status.bands" : "status.rest", { done, of: state.start.draws });
  }
}

let drawing = 0;

/** Draws curves and numbers, once for all that came since the last picture. */
function redraw() {
  cancelAnimationFrame(drawing);
  drawing = requestAnimationFrame(() => {
    drawCharts();
    drawTable();
    drawLegend(null);
  });
}

function say(key, values) {
  byId("status").textContent = key === "" ? "" : t(key, values);
}

function banner(text, retries) {
  const box = byId("banner");
  box.replaceChildren(text);
  box.dataset.retries = String(retries);
  if (retries) {
    box.append(action(t("banner.retry"), "quiet", askNow));
  }
  box.hidden = false;
}

/** Takes away what was said of an earlier file. */
function dismiss() {
  if (byId("banner").dataset.retries === "false") {
    byId("banner").hidden = true;
  }
}

/** Looks whether the program is there again. */
async function retry() {
  try {
    const start = await begin();
    if (start.version !== state.start.version) {
      banner(t("banner.updated"), false);
      return;
    }
    byId("banner").hidden = true;
    askNow();
  } catch (error) {
    setTimeout(retry, RETRY_MS);
  }
}

function drawLegend(age) {
  const legend = byId("legend");
  const lines = state.scenario.arms.map((arm, slot) => {
    const swatch = element("span", "swatch");
    swatch.style.setProperty("--arm", colour(slot));
    swatch.classList.toggle("dashed", dash(slot).length > 0);
    const line = lineOf(answers.arms[slot]);
    const value = age === null || !line ? null : valueAt(line.ages, line.columns[view.chosen], age);
    return element("span", "entry", swatch, armTitle(arm), value === null ? "" : element("b", "", " " + value.toPrecision(4)));
  });
  const said = age === null ? "" : t("readout", { age: age.toFixed(1) }) + ", " + t("quantity." + view.chosen);
  legend.replaceChildren(...lines, element("span", "readout", said));
}

function drawLog() {
  const lines = state.history.entries.slice(-40).reverse().map((entry) =>
    element("li", "", element("time", "", entry.time.toLocaleTimeString()), " " + entry.what,
      entry.latency ? element("span", "latency", entry.latency) : ""));
  byId("log").replaceChildren(...lines);
  byId("undo").disabled = !state.history.canUndo;
  byId("redo").disabled = !state.history.canRedo;
}

function drawQuantities() {
  byId("quantities").replaceChildren(...QUANTITIES.map((id) => {
    const tab = action(t("quantity." + id), "tab", () => {
      view.chosen = id;
      drawQuantities();
      redraw();
    });
    tab.setAttribute("aria-pressed", String(id === view.chosen));
    return tab;
  }));
}

/** Draws what the scenario and the language decide. */
function drawAll() {
  translate();
  byId("theme").textContent = t(isDark() ? "theme.light" : "theme.dark");
  byId("language").textContent = t("language");
  byId("title").value = state.scenario.title ?? "";
  byId("about").textContent = t("about", {
    version: state.start.version, model: state.start.modelTitle, calibration: state.start.calibration,
  });
  drawQuantities();
  drawArms(byId("arms"));
  drawSpan(byId("span"));
  drawChoices();
  drawTableChoices();
  drawQuestions();
  drawMenu(byId("files-menu"), (text) => banner(text, false));
  drawLog();
  redraw();
}

function remember(key, value) {
  try {
    localStorage.setItem("myobalance." + key, value);
  } catch (error) {
    // a browser that keeps nothing: the choice holds for this page
  }
}

function recall(key) {
  try {
    return localStorage.getItem("myobalance." + key);
  } catch (error) {
    return null;
  }
}

function wire() {
  byId("undo").addEventListener("click", () => state.undo());
  byId("redo").addEventListener("click", () => state.redo());
  byId("add").addEventListener("click", addArm);
  byId("reset-zoom").addEventListener("click", () => zoom(null));
  byId("title").addEventListener("change", () => {
    const title = byId("title").value.trim();
    state.change((scenario) => {
      scenario.title = title || scenario.id;
    }, t("scenario.title") + ": " + title, "title");
  });
  for (const [id, key] of [["difference", "difference"], ["bands", "bands"], ["no-exo", "noExo"]]) {
    byId(id).addEventListener("change", () => {
      view[key] = byId(id).checked;
      redraw();
    });
  }
  byId("files").addEventListener("click", () => {
    dismiss();
    const menu = byId("files-menu");
    menu.hidden = !menu.hidden;
    byId("files").setAttribute("aria-expanded", String(!menu.hidden));
  });
  byId("open-file").addEventListener("change", async (event) => {
    dismiss();
    try {
      await open(Array.from(event.target.files), (text) => banner(text, false));
    } catch (error) {
      const names = Array.from(event.target.files, (file) => file.name).join(", ");
      banner(error instanceof Refused ? error.message : t("file.arms", { name: names }), false);
    }
    event.target.value = "";
  });
  byId("theme").addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    remember("theme", document.documentElement.dataset.theme);
    drawAll();
  });
  byId("language").addEventListener("click", () => {
    choose(current() === "en" ? "zh" : "en");
    remember("language", current());
    drawAll();
    redrawAnswer();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches?.('input:not([type="range"]):not([type="checkbox"]), textarea');
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !typing) {
      event.preventDefault();
      event.shiftKey ? state.redo() : state.undo();
    }
    if (event.key === "Escape") {
      byId("files-menu").hidden = true;
      byId("files").setAttribute("aria-expanded", "false");
    }
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth !== width) {
      width = innerWidth;
      redraw();
    }
  });
  onReadout(drawLegend);
}

async function main() {
  const theme = recall("theme");
  if (theme) {
    document.documentElement.dataset.theme = theme;
  }
  choose(recall("language") ?? (navigator.language.startsWith("zh") ? "zh" : "en"));
  translate();
  let start;
  try {
    start = await begin();
  } catch (error) {
    banner(t("banner.stopped"), false);
    return;
  }
  state.start = start;
  state.inlined = (given) => (typeof given.history === "string"
    ? { ...given, history: start.regimens[given.history.split("/").pop()] }
    : given);
  let scenario = inlineScenario(start.scenario, "scenario");
  scenario.arms.length = Math.min(scenario.arms.length, start.mostArms);
  let wrong = "";
  try {
    scenario = (await fromLink(location.hash)) ?? scenario;
  } catch (error) {
    wrong = error instanceof Refused ? error.message : t("banner.link");
  }
  state.begin(start, scenario, t("log.start", { title: scenario.title ?? scenario.id }));
  wire();
  drawAll();
  if (wrong) {
    banner(wrong, false);
  }
  state.listen((structure) => {
    if (structure) {
      drawAll();
    }
    drawLog();
    schedule();
  });
  askNow();
}

main();
