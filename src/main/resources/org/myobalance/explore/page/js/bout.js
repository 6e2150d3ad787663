import { action, element, labelOf } from "./fields.js";
import { axes } from "./charts.js";
import { colour, dash, named } from "./palette.js";
import { armId, armTitle, quantity, state } from "./state.js";
import { t } from "./strings.js";

let plots = [];
/** What is known of the bout of each arm, by its number. */
const heard = new Map();

/** Draws the choice of arm and age. */
export function drawChoices() {
  const container = document.getElementById("bout-choices");
  const acute = state.scenario.acute;
  const select = element("select");
  select.id = "bout-arm";
  state.scenario.arms.forEach((arm) => {
    const option = element("option", "", armTitle(arm));
    option.value = armId(arm);
    select.append(option);
  });
  select.value = acute?.arm ?? armId(state.scenario.arms[0]);
  const age = element("input", "number");
  age.type = "number";
  age.id = "bout-age";
  age.step = "1";
  age.value = acute ? quantity(acute.at, "y").value : quantity(state.scenario.arms[0].subject.age, "y").value;
  const show = () => {
    if (age.value !== "") {
      state.change((scenario) => {
        scenario.acute = { arm: select.value, at: Number(age.value) + " y", lasts: scenario.acute?.lasts ?? "48 h" };
      }, t("bout.show") + ": " + select.value + ", " + age.value + " y", "acute");
    }
  };
  select.addEventListener("change", show);
  age.addEventListener("change", show);
  const line = element("span", "field", labelOf(t("bout.of"), select), select, labelOf(t("bout.at"), age), age, action(t("bout.show"), "quiet", show));
  line.dataset.pointer = "/acute";
  container.replaceChildren(line);
}

/** A new answer begins: what is shown stays until it is replaced or the answer has ended without it. */
export function beginBouts() {
  heard.forEach((each) => {
    each.stale = true;
  });
}

/** The bout of one arm has come, or that it has none. */
export function hearBout(event) {
  heard.set(event.arm, { event, stale: false });
  drawBouts();
}

/** The answer has ended: what it did not tell is gone. */
export function endBouts() {
  heard.forEach((each, arm) => {
    if (each.stale) {
      heard.delete(arm);
    }
  });
  drawBouts();
  if (heard.size > 0 && plots.length === 0) {
    document.getElementById("bout").replaceChildren(element("p", "said", t("bout.none")));
  }
}

/** Draws the bouts of all arms that have one, from the start of each. */
function drawBouts() {
  const container = document.getElementById("bout");
  plots.forEach((plot) => plot.destroy());
  plots = [];
  const all = Array.from(heard.values(), (each) => each.event).sort((one, other) => one.arm - other.arm);
  const bouts = all.filter((each) => each.event === "acute" && state.scenario.arms[each.arm]);
  if (bouts.length === 0) {
    container.replaceChildren();
    return;
  }
  const ages = element("p", "legend", ...bouts.map((each) => {
    const swatch = element("span", "swatch");
    swatch.style.setProperty("--arm", colour(each.arm));
    swatch.classList.toggle("dashed", dash(each.arm).length > 0);
    return element("span", "entry", swatch, t("bout.arm", { arm: armTitle(state.scenario.arms[each.arm]), age: each.age.toFixed(2) }));
  }));
  const charts = element("div", "charts small");
  container.replaceChildren(ages, element("p", "said", t("bout.said")), charts);
  for (const id of new Set(bouts.flatMap((each) => Object.keys(each.columns)))) {
    const shown = bouts.filter((each) => each.columns[id]);
    if (shown.length > 0) {
      chart(id, shown, charts);
    }
  }
}

/** One quantity of all arms. */
function chart(id, bouts, charts) {
  const holder = element("figure", "chart", element("h3", "", t("acute." + id)));
  holder.setAttribute("aria-label", t("acute." + id));
  charts.append(holder);
  const data = uPlot.join(bouts.map((each) => [each.hours, each.columns[id].map((value) => (typeof value === "number" ? value : null))]));
  plots.push(new uPlot({
    width: Math.max(200, holder.clientWidth),
    height: 150,
    legend: { show: false },
    scales: { x: { time: false } },
    axes: axes(null),
    cursor: { sync: { key: "bout", setSeries: false, scales: ["x", null] }, drag: { x: true, y: false } },
    series: [{}, ...bouts.map((each) => ({ stroke: colour(each.arm), width: 2, dash: dash(each.arm), spanGaps: true, points: { show: false } }))],
    hooks: { drawClear: [(plot) => shade(plot, Math.max(...bouts.map((each) => each.lasts)))] },
  }, data, holder));
}

/** The bout itself; of several that of the longest. */
function shade(plot, lasts) {
  const { ctx, bbox } = plot;
  const from = plot.valToPos(0, "x", true);
  ctx.save();
  ctx.globalAlpha = 0.35;
  ctx.fillStyle = named("shade");
  ctx.fillRect(from, bbox.top, plot.valToPos(lasts, "x", true) - from, bbox.height);
  ctx.restore();
}
