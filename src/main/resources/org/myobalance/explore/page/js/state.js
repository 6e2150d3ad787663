import { History } from "./history.js";
import { t } from "./strings.js";

/** The state of the page: a scenario that holds its subjects and regimens, as the command run reads it. */
class State {
  start = null;
  scenario = null;
  history = null;
  #heard = [];

  /** Takes what the page begins with. */
  begin(start, scenario, what) {
    this.start = start;
    this.scenario = scenario;
    this.history = new History(this.text(), what);
  }

  /** Calls a function after each change, with whether the controls have to be drawn anew. */
  listen(listener) {
    this.#heard.push(listener);
  }

  text() {
    return JSON.stringify(this.scenario);
  }

  /**
   * Changes the scenario.
   * @param change does it
   * @param what for the log
   * @param key of the control, so that a moved slider is one step; none where controls come or go
   */
  change(change, what, key = "") {
    change(this.scenario);
    // each arm starts at the age of its subject
    delete this.scenario.from;
    mendAcute(this.scenario);
    this.history.push(this.text(), what, key);
    this.#tell(!key);
  }

  /** Takes another scenario. */
  replace(scenario, what) {
    this.change(() => {
      this.scenario = scenario;
    }, what);
  }

  undo() {
    const step = this.history.undo();
    if (step) {
      this.scenario = JSON.parse(step.text);
      this.history.note(t("log.undo", { what: step.what }));
      this.#tell(true);
    }
  }

  redo() {
    const step = this.history.redo();
    if (step) {
      this.scenario = JSON.parse(step.text);
      this.history.note(t("log.redo", { what: step.what }));
      this.#tell(true);
    }
  }

  #tell(structure) {
    this.#heard.forEach((listener) => listener(structure));
  }
}

/** The bout to follow goes with the arm that it names, and where the run ends before it. */
function mendAcute(scenario) {
  if (!scenario.acute) {
    return;
  }
  const at = quantity(scenario.acute.at, "y").value;
  const end = scenario.to === undefined ? null : quantity(scenario.to, "y").value;
  if (!scenario.arms.some((arm) => armId(arm) === scenario.acute.arm) || (end !== null && at >= end)) {
    delete scenario.acute;
  }
}

/** Name of an arm in output: its own, or that of its regimen. */
export function armId(arm) {
  return arm.id ?? arm.regimen?.id ?? "";
}

/** What an arm is called. */
export function armTitle(arm) {
  return arm.title ?? arm.regimen?.title ?? armId(arm);
}

/** A copy of plain data. */
export function copy(data) {
  return JSON.parse(JSON.stringify(data));
}

/** "45 min" or { value, unit } as number and unit. */
export function quantity(given, unit) {
  if (typeof given === "number") {
    return { value: given, unit: "" };
  }
  if (given && typeof given === "object") {
    return { value: given.value, unit: given.unit };
  }
  const match = /^\s*([+-]?[\d.]+(?:[eE][+-]?\d+)?)\s*(.*)$/.exec(given ?? "");
  return match ? { value: Number(match[1]), unit: match[2].trim() || unit } : { value: null, unit };
}

export const state = new State();
