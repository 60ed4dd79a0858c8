/*
 * Break-glass on the page "Find en sag": the form that asks why, and the accesses that one has now with the time that is left. The
 * server's clock decides; this one only counts down and clears the page when the time is up.
 */
import { words } from './find-words.js';
import { ask, element, failure } from './page.js';

const PATH = 'omhu/break-glass';

let fields = 0;
export function field(label, input) {
  input.id = `omhu-find-${(fields += 1)}`;
  return element('div', { className: 'field' }, element('label', { htmlFor: input.id }, label), input);
}

const options = (choices) => [
  element('option', { value: '' }, words.choose),
  choices.map(({ value, label }) => element('option', { value }, label)),
];

/** The form for one case; `given` gets the access. */
export function glassForm({ caseNumber, breakable, reasons, token, given, cancel }) {
  const part = element('select', { className: 'form-control' }, options(breakable));
  const reason = element('select', { className: 'form-control' }, options(reasons));
  const explanation = element('textarea', { rows: 3, maxLength: 1000, autocomplete: 'off', className: 'form-control' });
  const button = element('button', { type: 'submit', className: 'btn btn-primary' }, words.confirm);
  const wrong = element('div', {});
  const form = element('form', { noValidate: true, className: 'glass', attributes: { 'aria-label': words.breakGlass(caseNumber) } },
    element('p', { className: 'hint' }, words.glassHint),
    field(words.part, part), field(words.reason, reason), field(words.explanation, explanation),
    button, ' ', element('button', { type: 'button', className: 'btn btn-default', onclick: cancel }, words.cancel), wrong);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    wrong.replaceChildren();
    const answer = await ask(PATH, {
      method: 'POST', token,
      body: JSON.stringify({ caseNumber, part: part.value, reason: reason.value, explanation: explanation.value }),
    });
    button.disabled = false;
    if (!answer.body) return wrong.replaceChildren(failure(answer, words, () => form.requestSubmit()));
    return given(answer.body);
  });
  return form;
}

/** The accesses one has; `over` is told the case and part of each that ends, `open` opens one. */
export function standing({ token, open, over }) {
  const list = element('ul', { className: 'hits' });
  const said = element('p', { className: 'message', attributes: { role: 'status' } });
  const section = element('section', { className: 'group' }, element('h2', {}, words.mine), list, said);
  let clock;

  const show = (accesses) => {
    clearInterval(clock);
    const until = accesses.map((one) => ({ ...one, ends: performance.now() + one.secondsLeft * 1000, text: element('span', { className: 'left' }) }));
    list.replaceChildren(...until.map((one) => element('li', {},
      element('div', {}, element('strong', {}, one.mark, words.caseNumber(one.caseNumber)), ` · ${one.partTitle} · `, one.text),
      element('div', {},
        element('button', { type: 'button', className: 'btn btn-primary', onclick: () => open(one) }, words.open(one.caseNumber, one.partTitle)), ' ',
        element('button', { type: 'button', className: 'btn btn-default', onclick: () => end(one) }, words.end(one.partTitle, one.caseNumber))))));
    if (!until.length) list.append(element('li', {}, words.nothingMine));
    const tick = () => {
      const now = performance.now();
      until.forEach((one) => one.text.replaceChildren(words.left(Math.max(1, Math.ceil((one.ends - now) / 60000)))));
      const ended = until.filter((one) => one.ends <= now);
      if (ended.length) {
        ended.forEach((one) => over(one, words.over));
        said.replaceChildren(words.over);
        show(until.filter((one) => one.ends > now).map((one) => ({ ...one, secondsLeft: (one.ends - now) / 1000 })));
      }
    };
    if (until.length) {
      tick();
      // Each second, so that what was opened goes when the time is up; it ends itself when the page is left.
      clock = setInterval(() => (section.isConnected ? tick() : clearInterval(clock)), 1000);
    }
  };
  const end = async (one) => {
    const answer = await ask(`${PATH}/${one.id}`, { method: 'DELETE', token });
    if (!answer.body) return said.replaceChildren(failure(answer, words, () => end(one)));
    over(one, words.ended);
    said.replaceChildren(words.ended);
    return show(answer.body.accesses);
  };
  return { section, show, say: (text) => said.replaceChildren(text) };
}

export const mine = () => ask(PATH);
