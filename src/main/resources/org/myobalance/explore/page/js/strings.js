import { chineseHelp } from "./help-zh.js";
import { english } from "./strings-en.js";
import { chinese } from "./strings-zh.js";

const LANGUAGES = { en: english, zh: chinese };
let language = "en";

/** The language of the page: en or zh. */
export function current() {
  return language;
}

/** Chooses the language of all texts. */
export function choose(code) {
  language = LANGUAGES[code] ? code : "en";
  document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
}

/** A text by its key, with {names} replaced. */
export function t(key, values = {}) {
  const text = LANGUAGES[language][key] ?? english[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

/** A description of a schema or of the model in the language of the page, where it is known there. */
export function told(description) {
  return language === "zh" ? chineseHelp[description] ?? description : description;
}

/** Whether there is such a text. */
export function has(key) {
  return key in english;
}

/** Puts the texts of the page's own elements in place. */
export function translate(root = document) {
  root.querySelectorAll("[data-text]").forEach((element) => {
    element.textContent = t(element.dataset.text);
  });
  root.querySelectorAll("[data-label]").forEach((element) => {
    element.setAttribute("aria-label", t(element.dataset.label));
  });
}
