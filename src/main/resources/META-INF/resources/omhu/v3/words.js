/*
 * Replaces fixed English words that a library writes by itself and no locale file reaches.
 * A rule is { where: CSS selector, words: { English: Danish }, patterns: [[RegExp, Danish with $1 …]] }; only whole texts
 * are replaced, and only inside such an element, so nothing that a person has typed is ever touched.
 */
const ATTRIBUTES = ['placeholder', 'title', 'aria-label'];

function translated(text, { words = {}, patterns = [] }) {
  const trimmed = text.trim();
  if (Object.hasOwn(words, trimmed)) return text.replace(trimmed, () => words[trimmed]);
  const pattern = patterns.find(([english]) => english.test(trimmed));
  return pattern ? trimmed.replace(...pattern) : text;
}

function translate(element, rule) {
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const danish = translated(node.data, rule);
    if (danish !== node.data) node.data = danish;
  }
  for (const name of ATTRIBUTES) {
    const english = element.getAttribute(name);
    const danish = english && translated(english, rule);
    if (danish !== english) element.setAttribute(name, danish);
  }
}

/** Translates what stands inside `scope` (a CSS selector) now and whatever comes there later. */
export function replaceWords(scope, rules) {
  const translateAll = (within) => {
    for (const rule of rules) {
      if (within.matches(rule.where)) translate(within, rule);
      for (const element of within.querySelectorAll(rule.where)) translate(element, rule);
    }
  };
  const visit = (element) => {
    if (element.closest(scope)) translateAll(element);
    else element.querySelectorAll(scope).forEach(translateAll);
  };
  visit(document.body);
  new MutationObserver((changes) => {
    const touched = new Set(changes.map(({ target }) => (target.nodeType === Node.TEXT_NODE ? target.parentElement : target)));
    touched.forEach((element) => element?.isConnected && visit(element));
  }).observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
}
