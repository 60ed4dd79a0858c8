/*
 * "Indsigt": the access log, for the data protection officer; its state and the excerpt for the person, for the manager too. A page
 * inside Tasklist. Case numbers and users are in bodies, never in an address.
 */
import { excerptSection } from './insight-excerpt.js';
import { words } from './insight-words.js';
import { ask, choosePlace, day, element, failure, link, moment, page, sentDay } from './page.js';

const PATH = '/insight';

function row(one) {
  const quiet = (text) => element('p', { className: 'quiet' }, text);
  return element('tr', {},
    element('td', {}, element('time', { dateTime: one.at }, moment(one.at)), one.chainedLater && quiet(words.chainedLater)),
    element('td', {}, one.name, quiet(one.name === one.userId ? one.roles : `${one.userId} · ${one.roles}`)),
    element('td', {}, one.words, one.outside && element('p', { className: 'outside' }, words.outside)),
    element('td', { className: 'number' }, one.caseNumber ?? ''),
    element('td', {}, one.task ?? '', one.purpose && quiet(one.purpose)));
}

function table({ rows, more, shut }, title) {
  const titles = [words.when, words.who, words.what, words.case, words.why];
  return [
    element('h3', { attributes: { tabindex: '-1' } }, `${title}: ${words.found(rows.length)}`),
    more && element('p', { className: 'read-only' }, words.more(rows.length)),
    shut && element('p', { className: 'read-only' }, words.shut),
    rows.length
      ? element('div', { className: 'scroll' }, element('table', {},
        element('thead', {}, element('tr', {}, titles.map((one) => element('th', { scope: 'col' }, one)))),
        element('tbody', {}, rows.map(row))))
      : element('p', {}, words.none),
  ].filter(Boolean);
}

const field = (id, label, hint) => {
  const input = element('input', { id, className: 'form-control', autocomplete: 'off' });
  return { input, box: element('div', { className: 'field' }, element('label', { htmlFor: id }, label), hint && element('p', { className: 'hint' }, hint), input) };
};

function stateSection(view, token, again) {
  const { check, anchors, municipality, reads } = view;
  const message = element('div', { className: 'message', attributes: { role: 'status' } });
  const run = async () => {
    message.replaceChildren(words.saving);
    const answer = await ask(`omhu/insight/${municipality}/check`, { method: 'POST', token, body: '{}' });
    if (answer.body) return again();
    return message.replaceChildren(failure(answer, words));
  };
  return element('section', { className: 'state' },
    element('h2', {}, words.stateTitle),
    !check && element('p', {}, words.stateNever),
    check && !check.findings.length && element('p', { className: 'good' }, words.stateGood(check.looks, check.entries, moment(check.at), check.by)),
    check && check.findings.length > 0 && [
      element('p', { className: 'bad', attributes: { role: 'alert' } }, words.stateBad(check.findings.length, moment(check.at))),
      element('ul', {}, check.findings.map((line) => element('li', {}, line)))],
    reads && element('button', { type: 'button', className: 'btn btn-default', onclick: run }, words.check),
    message,
    anchors.length > 0 && element('details', {}, element('summary', {}, words.anchors), element('p', { className: 'hint' }, words.anchorsHint),
      element('ul', {}, anchors.map((one) => element('li', {}, words.anchor(day(one.day), one.entries), ' ', element('code', {}, one.text))))));
}

function lookUp({ municipality, reads, users }, token) {
  const result = element('div', { className: 'found', attributes: { 'aria-live': 'polite' } });
  const from = field('omhu-insight-from', words.from);
  const to = field('omhu-insight-to', words.to);
  const number = field('omhu-insight-case', words.caseNumber);
  const user = field('omhu-insight-user', words.user);
  user.input.setAttribute('list', 'omhu-insight-users');
  const show = (path, title, what = {}) => async () => {
    result.replaceChildren(words.loading);
    const body = JSON.stringify({ ...what(), from: sentDay(from.input.value), to: sentDay(to.input.value) });
    const answer = await ask(`omhu/insight/${municipality}/${path}`, { method: 'POST', token, body });
    if (!answer.body) return result.replaceChildren(failure(answer, words));
    result.replaceChildren(...table(answer.body, title));
    return result.querySelector('h3').focus();
  };
  const button = (label, run) => element('button', { type: 'button', className: 'btn btn-default', onclick: run }, label);
  const lists = ['OUTSIDE', 'EMERGENCY', 'REFUSED', 'ROLES'];
  return element('section', { className: 'look-up' },
    element('h2', {}, words.searchTitle),
    element('p', { className: 'hint' }, words.dayHint),
    element('div', { className: 'choosing' }, from.box, to.box),
    reads && [
      element('div', { className: 'choosing' }, number.box, user.box),
      element('datalist', { id: 'omhu-insight-users' }, users.map((one) => element('option', { value: one.userId }, one.name))),
      element('div', { className: 'actions' },
        button(words.whoSaw, show('case', words.whoSaw, () => ({ caseNumber: number.input.value }))),
        button(words.userSaw, show('user', words.userSaw, () => ({ userId: user.input.value })))),
    ],
    element('div', { className: 'actions' },
      reads && lists.map((list) => button(words[list], show('list', words[list], () => ({ list })))),
      button(words.ofTheLog, show('of-the-log', words.ofTheLog, () => ({})))),
    result);
}

function begin({ show, token }) {
  const start = async () => {
    show(element('p', {}, words.loading));
    const places = await ask('omhu/insight');
    if (!places.body) return show(failure(places, words, start));
    if (!places.body.length) return show(failure({ status: 403 }, words));
    return open(places.body, places.body[0].municipality);
  };

  const open = async (places, municipality) => {
    const view = await ask(`omhu/insight/${municipality}`);
    if (!view.body) return show(failure(view, words, () => open(places, municipality)));
    return show(
      element('h1', {}, `${words.title} ${view.body.name}`),
      element('p', {}, view.body.reads ? words.intro : words.introManager),
      places.length > 1 && choosePlace('omhu-insight-place', words.municipality, places, municipality, (chosen) => open(places, chosen)),
      stateSection(view.body, token, () => open(places, municipality)),
      lookUp(view.body, token),
      excerptSection(view.body, token));
  };

  start();
}

export default [
  page({ id: 'omhu-insight', path: PATH, className: 'omhu-insight', words, start: begin }),
  link({ id: 'omhu-insight-link', path: PATH, priority: 190, words, mayOpen: async () => (await ask('omhu/insight')).body?.length }),
];
