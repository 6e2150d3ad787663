import { parseCsv } from "./csv.js";
import { action, element } from "./fields.js";
import { drawFront } from "./front.js";
import { t } from "./strings.js";

const SHOWN_ROWS = 12;
const FIGURES = /\.(svg|png)$/;

function address(answer, file) {
  return "/answers/" + answer.name + "/" + encodeURIComponent(file);
}

async function fetched(answer, file) {
  const response = await fetch(address(answer, file), { cache: "no-store" });
  if (!response.ok) {
    throw new Error(t("ask.gone"));
  }
  return response.text();
}

/** Shows what a command has answered: sentences, figures, tables and files. */
export async function drawAnswer(answer) {
  const box = document.getElementById("ask-answer");
  box.replaceChildren();
  if (answer.files.length === 0) {
    // refused before anything was written: what was said is the answer
    box.append(...answer.said.map((line) => element("p", "fault", line)));
    return;
  }
  try {
    await drawParts(box, answer);
  } catch (error) {
    box.append(element("p", "fault", error.message));
  }
}

async function drawParts(box, answer) {
  const parts = [];
  if (answer.code !== 0) {
    parts.push(element("p", "fault", answer.said[answer.said.length - 1] ?? ""));
  }
  if (answer.files.includes("reading.txt")) {
    const reading = await fetched(answer, "reading.txt");
    const lines = reading.split("\n").filter((line) => line.trim());
    parts.push(element("div", "reading", ...lines.map((line) => element("p", "", line))));
  }
  parts.push(links(answer));
  if (answer.kind === "plan" && answer.files.includes("plans.csv")) {
    const front = await drawFront(answer, (file) => fetched(answer, file));
    parts.push(front);
  }
  figures(answer).forEach((file) => {
    const picture = element("img", "figure");
    picture.src = address(answer, file);
    picture.alt = t("ask.figure", { name: file.replace(FIGURES, "") });
    picture.loading = "lazy";
    parts.push(picture);
  });
  for (const file of answer.files.filter((each) => each.endsWith(".csv") && each !== "trajectory.csv" && each !== "bands.csv")) {
    parts.push(table(file, parseCsv(await fetched(answer, file))));
  }
  box.replaceChildren(...parts);
}

/** Each figure once: as a drawing, or as a picture where there is no drawing. */
function figures(answer) {
  const names = new Map();
  answer.files.filter((file) => FIGURES.test(file)).forEach((file) => {
    const name = file.replace(FIGURES, "");
    if (!names.has(name) || file.endsWith(".svg")) {
      names.set(name, file);
    }
  });
  return Array.from(names.values());
}

function links(answer) {
  const link = (href, text, saves) => {
    const made = element("a", "button", text);
    made.href = href;
    if (saves) {
      made.download = "";
    } else {
      made.target = "_blank";
      made.rel = "noopener";
    }
    return made;
  };
  const bar = element("p", "links");
  if (answer.files.includes("report.html")) {
    bar.append(link(address(answer, "report.html"), t("ask.report"), false));
  }
  bar.append(link("/answers/" + answer.name + ".zip", t("ask.zip"), true));
  const all = element("details", "small", element("summary", "", t("ask.files", { n: answer.files.length })));
  const list = element("ul", "files");
  answer.files.forEach((file) => list.append(element("li", "", link(address(answer, file), file, true))));
  all.append(list, element("p", "said", t("ask.repeat", { command: "./myobalance " + answer.question.command + " --again out/" + answer.name + (answer.kind === "run" ? "/run.json" : "/question.json") })));
  return element("div", "", bar, all);
}

function table(file, rows) {
  const details = element("details", "small", element("summary", "", file + " (" + t("ask.rows", { n: rows.length - 1 }) + ")"));
  const body = element("tbody");
  const fill = (all) => body.replaceChildren(...rows.slice(1, all ? undefined : SHOWN_ROWS + 1).map((row) =>
    element("tr", "", ...row.map((cell) => element("td", "", short(cell))))));
  fill(false);
  const head = element("thead", "", element("tr", "", ...(rows[0] ?? []).map((cell) => {
    const th = element("th", "", cell.replaceAll("_", " "));
    th.scope = "col";
    return th;
  })));
  const scroll = element("div", "scroll", element("table", "", head, body));
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", file);
  details.append(scroll);
  if (rows.length - 1 > SHOWN_ROWS) {
    const more = action(t("ask.all"), "quiet", () => {
      fill(true);
      more.remove();
    });
    details.append(more);
  }
  return details;
}

/** A number with four digits; the file has all. */
function short(cell) {
  return cell !== "" && Number.isFinite(Number(cell)) && /[.eE]/.test(cell) ? String(Number(Number(cell).toPrecision(4))) : cell;
}
