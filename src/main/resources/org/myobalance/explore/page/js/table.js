import { element, labelOf } from "./fields.js";
import { answers, lineOf, QUANTITIES, valueAt } from "./charts.js";
import { colour } from "./palette.js";
import { armTitle, state } from "./state.js";
import { t } from "./strings.js";

/** Ages of a life; those of a shorter span are spread over it until others are typed. */
const USUAL = [45, 65, 75, 85];
const table = { ages: null, quantity: QUANTITIES[0] };

function agesShown() {
  if (table.ages) {
    return table.ages;
  }
  const all = answers.arms.flatMap((arm) => lineOf(arm)?.ages ?? []);
  const from = Math.min(...all);
  const to = Math.max(...all);
  const usual = USUAL.filter((age) => age >= from && age <= to);
  if (all.length === 0 || usual.length > 1) {
    return all.length === 0 ? USUAL : usual;
  }
  return [0.25, 0.5, 0.75, 1].map((share) => Number((from + share * (to - from)).toFixed(2)));
}

/** Draws the choice of ages and quantity. */
export function drawTableChoices() {
  const ages = element("input", "text");
  ages.id = "table-ages";
  ages.value = agesShown().join(", ");
  ages.addEventListener("change", () => {
    const read = ages.value.split(/[\s,;]+/).map(Number).filter((age) => Number.isFinite(age) && age > 0);
    table.ages = read.length > 0 ? read.slice(0, 12) : null;
    ages.value = agesShown().join(", ");
    drawTable();
  });
  const select = element("select");
  select.id = "table-quantity";
  for (const id of QUANTITIES) {
    const option = element("option", "", t("quantity." + id));
    option.value = id;
    select.append(option);
  }
  select.value = table.quantity;
  select.addEventListener("change", () => {
    table.quantity = select.value;
    drawTable();
  });
  document.getElementById("table-choices").replaceChildren(
    element("span", "field", labelOf(t("table.of"), select), select, labelOf(t("table.ages"), ages), ages),
  );
}

/** Draws the numbers of the curves that are there. */
export function drawTable() {
  const unit = t("unit." + table.quantity);
  const ages = agesShown();
  const typed = document.getElementById("table-ages");
  if (typed && !table.ages && typed !== document.activeElement) {
    typed.value = ages.join(", ");
  }
  const head = element("tr", "", scoped("col", t("arm")));
  ages.forEach((age) => head.append(scoped("col", age + " " + t("unit.y") + (unit ? " [" + unit + "]" : ""))));
  const body = element("tbody");
  const reference = lineOf(answers.arms[0]);
  state.scenario.arms.forEach((arm, slot) => {
    const name = scoped("row", "");
    const swatch = element("span", "swatch");
    swatch.style.setProperty("--arm", colour(slot));
    name.append(swatch, armTitle(arm));
    const row = element("tr", "", name);
    ages.forEach((age) => row.append(cell(slot, age, reference)));
    body.append(row);
  });
  document.getElementById("numbers").replaceChildren(element("thead", "", head), body);
}

function scoped(scope, text) {
  const made = element("th", "", text);
  made.scope = scope;
  return made;
}

function cell(slot, age, reference) {
  const arm = answers.arms[slot];
  const line = lineOf(arm);
  const value = line && valueAt(line.ages, line.columns[table.quantity], age);
  if (value === null || value === undefined) {
    return element("td", "none", line ? t("table.empty") : "…");
  }
  const made = element("td", arm.best ? "" : "coarse", element("strong", "", value.toPrecision(4)));
  const band = arm.band?.bands[table.quantity];
  if (band && arm.best) {
    const low = valueAt(arm.band.ages, band.low, age);
    const high = valueAt(arm.band.ages, band.high, age);
    if (low !== null && high !== null) {
      made.append(element("span", "range", low.toPrecision(4) + " – " + high.toPrecision(4)));
    }
  }
  const first = slot > 0 && reference ? valueAt(reference.ages, reference.columns[table.quantity], age) : null;
  if (first !== null) {
    // four digits of the value: what lies below them is no difference
    const digits = Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value) || 1)));
    const change = (value - first).toFixed(digits);
    const signed = Number(change) === 0 ? "±0" : (value > first ? "+" : "") + change;
    made.append(element("span", "change", signed + within(arm, age, digits)));
  }
  return made;
}

/** The band of a difference, from differences within each draw. */
function within(arm, age, digits) {
  const band = arm.best && arm.difference?.bands[table.quantity];
  const low = band ? valueAt(arm.difference.ages, band.low, age) : null;
  const high = band ? valueAt(arm.difference.ages, band.high, age) : null;
  if (low === null || high === null || (Number(low.toFixed(digits)) === 0 && Number(high.toFixed(digits)) === 0)) {
    return "";
  }
  return " (" + low.toFixed(digits) + " – " + high.toFixed(digits) + ")";
}
