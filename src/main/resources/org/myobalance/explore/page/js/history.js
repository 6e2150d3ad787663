// Changes of one control that follow each other within this time are one step.
const ONE_STEP_MS = 1200;
const MOST = 200;

/** What was asked, step by step, with undo and redo. A step is the whole scenario as text. */
export class History {
  #steps;
  #at = 0;
  #last = { key: "", time: 0 };
  entries = [];

  constructor(text, what) {
    this.#steps = [{ text, what }];
    this.note(what);
  }

  /** Adds a step. Steps of one key that follow each other quickly are one. */
  push(text, what, key) {
    if (text === this.#steps[this.#at].text) {
      return;
    }
    const now = Date.now();
    const merges = key && key === this.#last.key && now - this.#last.time < ONE_STEP_MS && this.#at > 0;
    this.#last = { key, time: now };
    this.#steps.length = this.#at + 1;
    if (merges) {
      this.#steps[this.#at] = { text, what };
      this.entries[this.entries.length - 1].what = what;
      return;
    }
    this.#steps.push({ text, what });
    if (this.#steps.length > MOST) {
      this.#steps.shift();
    }
    this.#at = this.#steps.length - 1;
    this.note(what);
  }

  /** Adds a line to the log. */
  note(what) {
    this.entries.push({ time: new Date(), what, latency: null });
    if (this.entries.length > MOST) {
      this.entries.shift();
    }
  }

  get canUndo() {
    return this.#at > 0;
  }

  get canRedo() {
    return this.#at < this.#steps.length - 1;
  }

  /** Goes one step back; returns the step that was undone and the text to show. */
  undo() {
    if (!this.canUndo) {
      return null;
    }
    const what = this.#steps[this.#at].what;
    this.#at -= 1;
    this.#last.key = "";
    return { text: this.#steps[this.#at].text, what };
  }

  /** Goes one step forward again. */
  redo() {
    if (!this.canRedo) {
      return null;
    }
    this.#at += 1;
    this.#last.key = "";
    return this.#steps[this.#at];
  }
}
