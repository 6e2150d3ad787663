// Okabe and Ito's colours in the order of the printed figures. On a dark page each is lighter, with the same hue.
const LIGHT = ["#222222", "#0072B2", "#D55E00", "#009E73", "#CC79A7"];
const DARK = ["#ECECEC", "#4FA9E3", "#F28444", "#35C49A", "#E3A3C8"];
// as in the printed figures, the fifth curve is dashed too
const DASHED_FROM = 4;

/** Whether the page is dark now. */
export function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** The colour of an arm. */
export function colour(slot) {
  return (isDark() ? DARK : LIGHT)[slot % LIGHT.length];
}

/** The same colour for the band around its curve. */
export function shade(slot) {
  return colour(slot) + (isDark() ? "3a" : "2e");
}

/** The dashes of an arm; none for the first four. */
export function dash(slot) {
  return slot < DASHED_FROM ? [] : [8, 4];
}

/** A colour of the page by its name in the style sheet. */
export function named(name) {
  return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
}
