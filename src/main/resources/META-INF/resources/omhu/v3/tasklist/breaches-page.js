/* "Brud": the register of personal data breaches, for the data protection officer and the manager. A page inside Tasklist. */
import { words } from './breaches-words.js';
import { ask, choosePlace, element, failure, fetchFile, link, moment, page } from './page.js';

const PATH = '/breaches';

function row(one) {
  const time = (iso) => element('time', { dateTime: iso }, moment(iso));
  return element('tr', {},
    element('td', { className: 'number' }, one.caseNumber, one.drill && element('p', { className: 'quiet' }, words.drill)),
    element('td', {}, one.cause),
    element('td', {}, time(one.discoveredAt)),
    element('td', {}, time(one.notifyBy), one.late && element('p', { className: 'bad' }, words.late)),
    element('td', {}, one.risk),
    element('td', {}, one.notified),
    element('td', {}, one.told),
    element('td', {}, one.closedAt ? time(one.closedAt) : words.open));
}

function table(rows) {
  const titles = ['case', 'cause', 'discovered', 'deadline', 'risk', 'notified', 'told', 'closed'].map((name) => words[name]);
  return element('div', { className: 'scroll' }, element('table', {},
    element('thead', {}, element('tr', {}, titles.map((title) => element('th', { scope: 'col' }, title)))),
    element('tbody', {}, rows.map(row))));
}

function begin({ show, token }) {
  const start = async () => {
    show(element('p', {}, words.loading));
    const places = await ask('omhu/breaches');
    if (!places.body) return show(failure(places, words, start));
    if (!places.body.length) return show(failure({ status: 403 }, words));
    return open(places.body, places.body[0].municipality);
  };

  const open = async (places, municipality) => {
    const answer = await ask(`omhu/breaches/${municipality}`);
    if (!answer.body) return show(failure(answer, words, () => open(places, municipality)));
    const { name, rows, more, hidden } = answer.body;
    const message = element('div', { className: 'message', attributes: { role: 'status' } });
    const save = async () => {
      message.replaceChildren(words.saving);
      const fetched = await fetchFile(`omhu/breaches/${municipality}/register.csv`, token, '{}', 'brud.csv');
      message.replaceChildren(fetched.body ? words.fetched : failure(fetched, words));
    };
    return show(
      element('h1', {}, `${words.title} ${name}`),
      element('p', {}, words.intro),
      places.length > 1 && choosePlace('omhu-breaches-place', words.municipality, places, municipality, (chosen) => open(places, chosen)),
      more && element('p', { className: 'read-only' }, words.more(rows.length)),
      hidden > 0 && element('p', { className: 'read-only' }, words.hidden(hidden)),
      element('div', { className: 'actions' }, element('button', { type: 'button', className: 'btn btn-default', onclick: save }, words.csv)),
      message,
      rows.length ? table(rows) : element('p', {}, words.none));
  };

  start();
}

export default [
  page({ id: 'omhu-breaches', path: PATH, className: 'omhu-insight', words, start: begin }),
  link({ id: 'omhu-breaches-link', path: PATH, priority: 185, words, mayOpen: async () => (await ask('omhu/breaches')).body?.length }),
];
