import { action, element } from "./fields.js";
import { axes } from "./charts.js";
import { colour, named } from "./palette.js";
import { armId, armTitle, quantity, state } from "./state.js";
import { t } from "./strings.js";

let plots = [];

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
  const line = element("span", "field", labelled("bout-arm", t("bout.of")), select, labelled("bout-age", t("bout.at")), age, action(t("bout.show"), "quiet", show));
  line.dataset.pointer = "/acute";
  container.replaceChildren(line);
}

function labelled(id, text) {
  const label = element("label", "", text);
  label.htmlFor = id;
  return label;
}

/** Draws a bout, or says why there is none. */
export function drawBout(answer) {
  const container = document.getElementById("bout");
  plots.forEach((plot) => plot.destroy());
  plots = [];
  if (!answer) {
    container.replaceChildren();
    return;
  }
  if (typeof answer === "string") {
    container.replaceChildren(element("p", "said", t(answer)));
    return;
  }
  const said = element("p", "said", t("bout.said", { age: answer.age.toFixed(2) }));
  const charts = element("div", "charts small");
  container.replaceChildren(said, charts);
  for (const id of Object.keys(answer.columns)) {
    const holder = element("figure", "chart", element("h3", "", t("acute." + id)));
    holder.setAttribute("aria-label", t("acute." + id));
    charts.append(holder);
    const values = answer.columns[id].map((value) => (typeof value === "number" ? value : null));
    const shaded = (plot) => {
      const { ctx, bbox } = plot;
      const from = plot.valToPos(0, "x", true);
      ctx.save();
      ctx.globalAlpha = 0.35;
      ctx.fillStyle = named("shade");
      ctx.fillRect(from, bbox.top, plot.valToPos(answer.lasts, "x", true) - from, bbox.height);
      ctx.restore();
    };
    plots.push(new uPlot({
      width: Math.max(200, holder.clientWidth),
      height: 150,
      legend: { show: false },
      scales: { x: { time: false } },
      axes: axes(null),
      cursor: { sync: { key: "bout", setSeries: false, scales: ["x", null] }, drag: { x: true, y: false } },
      series: [{}, { stroke: colour(answer.arm), width: 2, points: { show: false } }],
      hooks: { drawClear: [shaded] },
    }, [answer.hours, values], holder));
  }
}
