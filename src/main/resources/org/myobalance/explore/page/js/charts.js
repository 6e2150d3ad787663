import { element } from "./fields.js";
import { colour, dash, named, shade } from "./palette.js";
import { armTitle, state } from "./state.js";
import { t } from "./strings.js";

/** What is drawn over a life, in the order of the charts. */
export const QUANTITIES = ["muscle_mass", "appendicular_lean_mass_index", "strength_relative", "fibre_number_relative"];
const INDEX = "appendicular_lean_mass_index";
const HEIGHT = 210;
const FONT = '12px system-ui, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", "Noto Sans CJK SC", sans-serif';
/** The printed curve without EXO. */
const DASH_DOTTED = [8, 3, 2, 3];

/** What the page shows of the answers: one entry for each arm, { best, coarse, noExo, band, cutOffs }. */
export const answers = { arms: [] };

/** How the curves are shown. */
export const view = { difference: false, bands: true, noExo: false, zoom: null, chosen: QUANTITIES[0] };

let plots = [];

/** A curve at an age, linear between its samples; null outside. */
export function valueAt(ages, values, age) {
  if (!values || ages.length === 0 || age < ages[0] - 1e-9 || age > ages[ages.length - 1] + 1e-9) {
    return null;
  }
  let low = 0;
  let high = ages.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (ages[middle] <= age) {
      low = middle;
    } else {
      high = middle;
    }
  }
  const from = values[low];
  const to = values[high];
  if (typeof from !== "number" || typeof to !== "number") {
    return typeof from === "number" && age === ages[low] ? from : typeof to === "number" && age === ages[high] ? to : null;
  }
  const length = ages[high] - ages[low];
  return length > 0 ? from + ((age - ages[low]) / length) * (to - from) : from;
}

/** The curve of an arm that is there: the exact one, else the coarse one. */
export function lineOf(arm) {
  return arm?.best ?? arm?.coarse ?? null;
}

/** All ages at which some arm has a value. */
function grid() {
  const ages = new Set();
  for (const arm of answers.arms) {
    lineOf(arm)?.ages.forEach((age) => ages.add(age));
  }
  return Array.from(ages).sort((a, b) => a - b);
}

function onGrid(ages, curve, id, key) {
  const values = key ? curve?.bands[id]?.[key] : curve?.columns[id];
  if (!values) {
    return null;
  }
  // a mean has no value where no interval ends: there the curve goes on from one mean to the next
  const kept = values.map((value, i) => i).filter((i) => typeof values[i] === "number");
  const own = kept.map((i) => curve.ages[i]);
  const numbers = kept.map((i) => values[i]);
  return ages.map((age) => valueAt(own, numbers, age));
}

/**
 * An edge of a band. Of a difference it is that of the differences within each draw, where the two arms have the same ages;
 * the first arm has none then.
 */
function edgeOf(arm, slot, id, edge, ages, shown) {
  if (!view.difference) {
    return onGrid(ages, arm.band, id, edge);
  }
  if (slot === 0) {
    return ages.map(() => null);
  }
  return arm.difference ? onGrid(ages, arm.difference, id, edge) : shown(onGrid(ages, arm.band, id, edge));
}

/** Data and series of one chart. */
function content(id, ages) {
  const data = [ages];
  const series = [{}];
  const bands = [];
  const first = onGrid(ages, lineOf(answers.arms[0]), id);
  const shown = (values) =>
    view.difference && values
      ? values.map((value, i) => (value === null || first === null || first[i] === null ? null : value - first[i]))
      : values;
  const empty = () => ages.map(() => null);
  answers.arms.forEach((arm, slot) => {
    const line = lineOf(arm);
    const label = state.scenario.arms[slot] ? armTitle(state.scenario.arms[slot]) : String(slot + 1);
    data.push(shown(onGrid(ages, line, id)) ?? empty());
    series.push({
      label, stroke: colour(slot), width: 2, spanGaps: false, points: { show: false },
      dash: arm?.best ? dash(slot) : [2, 3],
    });
    if (view.bands && arm?.band?.bands[id] && arm.best) {
      const at = data.length;
      const [high, low] = ["high", "low"].map((edge) => edgeOf(arm, slot, id, edge, ages, shown));
      data.push(high, low);
      series.push({ stroke: "transparent", width: 0, points: { show: false } }, { stroke: "transparent", width: 0, points: { show: false } });
      bands.push({ series: [at, at + 1], fill: shade(slot) });
    }
    if (view.noExo && arm?.noExo) {
      data.push(shown(onGrid(ages, arm.noExo, id)) ?? empty());
      series.push({ label: label + ", " + t("without"), stroke: colour(slot), width: 1.2, dash: DASH_DOTTED, points: { show: false } });
    }
  });
  return { data, series, bands };
}

/** Lines of the cut-offs for the sexes of the arms. */
function cutOffs(plot) {
  if (view.difference) {
    return;
  }
  const sexes = new Set(state.scenario.arms.map((arm) => arm.subject?.sex));
  const { ctx, bbox } = plot;
  const drawn = [];
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.setLineDash([5 * devicePixelRatio, 4 * devicePixelRatio]);
  ctx.lineWidth = devicePixelRatio;
  ctx.strokeStyle = named("quiet");
  ctx.fillStyle = named("quiet");
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  ctx.font = FONT.replace("12px", 11 * devicePixelRatio + "px");
  const lines = new Map();
  for (const [name, values] of Object.entries(state.start.cutOffs)) {
    for (const sex of sexes) {
      if (values[sex] !== undefined) {
        const key = sex + " " + values[sex];
        lines.set(key, { sex, value: values[sex], names: [...(lines.get(key)?.names ?? []), name] });
      }
    }
  }
  for (const line of lines.values()) {
    const y = plot.valToPos(line.value, "y", true);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    const above = drawn.some((other) => Math.abs(other - y) < 14 * devicePixelRatio) ? 13 : -4;
    const label = t("sex.both", { cutOff: line.names.join(", "), sex: t("sex." + line.sex), value: line.value });
    ctx.fillText(label, bbox.left + 4 * devicePixelRatio, y + above * devicePixelRatio);
    drawn.push(y);
  }
  ctx.restore();
}

/** A range with some air, which holds the cut-offs that lie near. */
function range(id) {
  return (plot, low, high) => {
    if (low === null || high === null || !Number.isFinite(low) || !Number.isFinite(high)) {
      return [0, 1];
    }
    let from = low;
    let to = high;
    if (id === INDEX && !view.difference) {
      const sexes = new Set(state.scenario.arms.map((arm) => arm.subject?.sex));
      for (const values of Object.values(state.start.cutOffs)) {
        for (const sex of sexes) {
          from = Math.min(from, values[sex] ?? from);
          to = Math.max(to, values[sex] ?? to);
        }
      }
    }
    // the names of cut-offs stand above and below their lines
    const air = Math.max((to - from) * (id === INDEX ? 0.13 : 0.06), Math.abs(to) * 1e-4, 1e-9);
    return [from - air, to + air];
  };
}

/** Axes in the type and colours of the page. */
export function axes(label) {
  const axis = { stroke: named("ink"), grid: { stroke: named("grid"), width: 1 }, ticks: { stroke: named("grid"), width: 1 }, font: FONT, labelFont: FONT };
  return [
    { ...axis, label, labelSize: 18, size: 34, grid: { show: false }, values: (plot, ticks) => ticks.map((tick) => String(Math.round(tick * 1e6) / 1e6)) },
    { ...axis, size: 52, values: (plot, ticks) => ticks.map((tick) => String(Number(tick.toPrecision(6)))) },
  ];
}

let readoutHeard = () => {};

/** Calls a function with the age under the pointer; null where there is none. */
export function onReadout(listener) {
  readoutHeard = listener;
}

function options(id, made, width) {
  return {
    width,
    height: HEIGHT,
    series: made.series,
    bands: made.bands,
    legend: { show: false },
    scales: { x: { time: false, range: (plot, low, high) => view.zoom ?? [low, high] }, y: { range: range(id) } },
    axes: axes(t("age")),
    cursor: {
      sync: { key: "life", setSeries: false, scales: ["x", null] },
      drag: { x: true, y: false, setScale: false },
      points: { size: 7 },
    },
    hooks: {
      draw: id === INDEX ? [cutOffs] : [],
      setCursor: [(plot) => readoutHeard(plot.cursor.idx === null || plot.cursor.idx === undefined ? null : plot.data[0][plot.cursor.idx])],
      setSelect: [(plot) => {
        if (plot.select.width > 6) {
          zoom([plot.posToVal(plot.select.left, "x"), plot.posToVal(plot.select.left + plot.select.width, "x")]);
          plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
        }
      }],
    },
  };
}

/** Shows a part of the ages; all of them for null. */
export function zoom(ages) {
  view.zoom = ages;
  document.getElementById("reset-zoom").hidden = ages === null;
  drawCharts();
}

/** Draws all charts anew. */
export function drawCharts() {
  const container = document.getElementById("charts");
  plots.forEach((plot) => plot.destroy());
  plots = [];
  container.replaceChildren();
  const ages = grid();
  for (const id of QUANTITIES) {
    const unit = t("unit." + id);
    const heading = element("h3", "", t("quantity." + id) + (unit ? " [" + unit + "]" : ""));
    const holder = element("figure", "chart", heading);
    holder.dataset.quantity = id;
    holder.classList.toggle("chosen", id === view.chosen);
    holder.tabIndex = 0;
    holder.setAttribute("aria-label", spoken(id));
    container.append(holder);
    if (ages.length === 0) {
      holder.append(element("div", "waiting"));
      continue;
    }
    const made = content(id, ages);
    if (holder.offsetParent === null) {
      continue;
    }
    const plot = new uPlot(options(id, made, Math.max(220, holder.clientWidth)), made.data, holder);
    plot.over.addEventListener("dblclick", () => zoom(null));
    holder.addEventListener("keydown", (event) => keys(plot, event));
    plots.push(plot);
  }
}

/** A chart in words: its quantity at the ends of each curve. */
function spoken(id) {
  const parts = answers.arms.map((arm, slot) => {
    const line = lineOf(arm);
    const values = line?.columns[id];
    return values
      ? armTitle(state.scenario.arms[slot] ?? {}) + ": " + Number(values[0]).toPrecision(3) + " → " + Number(values[values.length - 1]).toPrecision(3)
      : "";
  });
  return t("quantity." + id) + ". " + parts.filter((part) => part).join("; ");
}

/** Arrows move the reading, plus and minus zoom, Escape shows all. */
function keys(plot, event) {
  const ages = plot.data[0];
  const now = plot.cursor.idx ?? Math.floor(ages.length / 2);
  const step = event.shiftKey ? 12 : 1;
  const moves = { ArrowLeft: -step, ArrowRight: step };
  if (event.key in moves) {
    const next = Math.max(0, Math.min(ages.length - 1, now + moves[event.key]));
    plot.setCursor({ left: plot.valToPos(ages[next], "x"), top: plot.bbox.height / 2 / devicePixelRatio });
  } else if (event.key === "+" || event.key === "-") {
    const [low, high] = view.zoom ?? [ages[0], ages[ages.length - 1]];
    const half = ((high - low) / 2) * (event.key === "+" ? 0.6 : 1.6);
    const middle = Math.max(low, Math.min(high, ages[now]));
    const wide = [Math.max(ages[0], middle - half), Math.min(ages[ages.length - 1], middle + half)];
    zoom(wide[0] <= ages[0] && wide[1] >= ages[ages.length - 1] ? null : wide);
  } else if (event.key === "Escape") {
    zoom(null);
  } else {
    return;
  }
  event.preventDefault();
}

/** The canvases of the charts that are drawn, with their headings. */
export function canvases() {
  return plots.map((plot) => ({
    canvas: plot.ctx.canvas,
    title: plot.root.parentElement.querySelector("h3").textContent,
  }));
}
