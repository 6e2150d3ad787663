import { parseCsv } from "./csv.js";
import { element } from "./fields.js";
import { armTitle, copy, state } from "./state.js";
import { t } from "./strings.js";

const WIDTH = 560;
const HEIGHT = 300;
const EDGE = { left: 62, right: 16, top: 14, bottom: 44 };
const SVG = "http://www.w3.org/2000/svg";

function shape(name, attributes, ...content) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...content);
  return made;
}

/** Steps of 1, 2 or 5 that give about five marks. */
function ticks(low, high) {
  const raw = (high - low) / 5 || 1;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= raw);
  const marks = [];
  for (let mark = Math.ceil(low / step) * step; mark <= high + 1e-9 * step; mark += step) {
    marks.push(Number(mark.toPrecision(12)));
  }
  return marks;
}

/**
 * The front of a plan: minutes a week against the gain over the reference, with its band. A click on a point, or Enter, makes
 * an arm of that programme.
 */
export async function drawFront(answer, fetched) {
  const rows = parseCsv(await fetched("plans.csv"));
  const column = (test) => rows[0].findIndex(test);
  const gain = column((name) => /_over_[^]*$/.test(name) && !/_(low|median|high)$/.test(name));
  const low = column((name) => name === rows[0][gain] + "_low");
  const high = column((name) => name === rows[0][gain] + "_high");
  const minutes = column((name) => name === "minutes_per_week");
  const kind = column((name) => name === "kind");
  const points = rows.slice(1).filter((row) => row[kind] === "front").map((row, i) => ({
    x: Number(row[minutes]), y: Number(row[gain]),
    low: low < 0 || row[low] === "" ? null : Number(row[low]), high: high < 0 || row[high] === "" ? null : Number(row[high]),
    file: "regimen-" + (i + 1) + ".json",
  }));
  if (gain < 0 || points.length === 0) {
    return element("p", "said", t("front.none"));
  }
  const regimens = await Promise.all(points.map(async (point) => JSON.parse(await fetched(point.file))));
  const words = rows[0][gain].replaceAll("_", " ");
  const chart = axes(points, words);
  const said = element("p", "said", t("front.said"));
  said.setAttribute("role", "status");
  points.forEach((point, i) => {
    const name = t("front.point", { minutes: point.x, gain: point.y.toPrecision(3), title: regimens[i].title ?? regimens[i].id });
    const take = () => {
      said.textContent = takeProgramme(regimens[i], answer.subject) ? t("front.taken", { title: regimens[i].title }) : t("front.full");
    };
    const circle = shape("circle", { cx: chart.x(point.x), cy: chart.y(point.y), r: 7, class: "front-point", tabindex: 0, role: "button", "aria-label": name },
      shape("title", {}, name));
    circle.addEventListener("click", take);
    circle.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        take();
      }
    });
    if (point.low !== null) {
      chart.svg.append(shape("line", { x1: chart.x(point.x), x2: chart.x(point.x), y1: chart.y(point.low), y2: chart.y(point.high), class: "front-band" }));
    }
    chart.svg.append(circle);
  });
  return element("figure", "front", element("h3", "", t("front.title")), chart.svg, said);
}

function axes(points, words) {
  const highest = Math.max(...points.flatMap((point) => [point.y, point.high ?? point.y]));
  const lowest = Math.min(0, ...points.flatMap((point) => [point.y, point.low ?? point.y]));
  const right = Math.max(...points.map((point) => point.x), 1);
  const x = (value) => EDGE.left + ((WIDTH - EDGE.left - EDGE.right - 10) * value) / right + 5;
  const y = (value) => HEIGHT - EDGE.bottom - ((HEIGHT - EDGE.top - EDGE.bottom) * (value - lowest)) / (highest - lowest || 1);
  const svg = shape("svg", { viewBox: "0 0 " + WIDTH + " " + HEIGHT, role: "group", "aria-label": t("front.title"), class: "front-chart" });
  ticks(lowest, highest).forEach((mark) => svg.append(
    shape("line", { x1: EDGE.left, x2: WIDTH - EDGE.right, y1: y(mark), y2: y(mark), class: "front-grid" }),
    shape("text", { x: EDGE.left - 6, y: y(mark) + 4, "text-anchor": "end" }, String(mark))));
  ticks(0, right).forEach((mark) => svg.append(shape("text", { x: x(mark), y: HEIGHT - EDGE.bottom + 18, "text-anchor": "middle" }, String(mark))));
  svg.append(
    shape("text", { x: (EDGE.left + WIDTH - EDGE.right) / 2, y: HEIGHT - 6, "text-anchor": "middle" }, t("front.minutes")),
    shape("text", { transform: "translate(14 " + (HEIGHT - EDGE.bottom) + ") rotate(-90)" }, words),
    shape("polyline", { class: "front-line", points: [...points].sort((a, b) => a.x - b.x).map((point) => x(point.x) + "," + y(point.y)).join(" ") }));
  return { svg, x, y };
}

/** Adds a programme of the front as an arm of the person that it was sought for; false if there is no room. */
function takeProgramme(regimen, subject) {
  if (state.scenario.arms.length >= state.start.mostArms) {
    return false;
  }
  state.change((scenario) => {
    const arm = { subject: copy(subject), regimen: copy(regimen) };
    const taken = new Set(scenario.arms.map((each) => each.id ?? each.regimen?.id));
    for (let i = 2; taken.has(arm.id ?? regimen.id); i += 1) {
      arm.id = regimen.id.slice(0, 50) + "-" + i;
    }
    scenario.arms.push(arm);
  }, t("front.log", { title: regimen.title ?? armTitle({ regimen }) }));
  return true;
}
