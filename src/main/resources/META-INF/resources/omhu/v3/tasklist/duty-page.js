/*
 * "Døgnvagt": what an officer needs at night. The numbers first; then a search among few cases, the acute summary of one, and the
 * notes for the morning, which go through the same form as "Døgnvagtens overlevering". A route inside Tasklist, so that its
 * session and CSRF token are at hand. Everything from the server is put in as text and kept nowhere but on the page.
 */
import { summary } from './duty-summary.js';
import { words } from './duty-words.js';
import { ask, element, failure, link, moment, page } from './page.js';

const PATH = '/duty';
const HAND_OVER = 'engine/engine/default/process-definition/key/duty-handover/submit-form';

let fields = 0;
function field(label, input) {
  input.id = `omhu-duty-${(fields += 1)}`;
  return element('div', { className: 'field' }, element('label', { htmlFor: input.id }, label), input);
}

/** "112 – 114 – the duty number": in danger nobody reads further. */
function numbers(phones) {
  return element('p', { className: 'numbers', attributes: { role: 'note' } },
    phones.map(({ title, phone }) => element('span', {}, element('strong', {}, phone), ` ${title}`)));
}

/** The numbers of every municipality on duty for, each once. */
function allPhones(places) {
  const named = places.flatMap(({ name, phones }) => phones.map((one) => (places.length > 1 && one.phone.length > 3 ? { ...one, title: `${one.title} (${name})` } : one)));
  return named.length
    ? named.filter((one, i) => named.findIndex((other) => other.phone === one.phone && other.title === one.title) === i)
    : [{ title: '', phone: '112' }, { title: '', phone: '114' }];
}

function finder(purposes, token, opened) {
  const query = element('input', { type: 'text', maxLength: 100, autocomplete: 'off', className: 'form-control' });
  const purpose = element('select', { className: 'form-control' },
    element('option', { value: '' }, words.choose),
    purposes.map(({ value, label }) => element('option', { value }, label)));
  const outcome = element('div', { attributes: { 'aria-live': 'polite' } });
  const button = element('button', { type: 'submit', className: 'btn btn-primary' }, words.search);
  const send = (path, body) => ask(`omhu/duty/${path}`, { method: 'POST', token, body: JSON.stringify({ ...body, purpose: purpose.value }) });

  const open = async (number) => {
    const answer = await send(`cases/${number}`, {});
    if (!answer.body) return outcome.replaceChildren(failure(answer, words, () => open(number)));
    const shown = summary(answer.body);
    outcome.replaceChildren(shown);
    shown.querySelector('h2').focus();
    return opened();
  };
  const hit = ({ caseNumber, municipalityName, initials, birthYear, receivedAt, why }) => element('li', {},
    element('div', {},
      element('strong', {}, `${initials} `),
      [birthYear && words.born(birthYear), municipalityName, `${words.received} ${moment(receivedAt)}`, why].filter(Boolean).join(' · ')),
    element('button', { type: 'button', className: 'btn btn-default', onclick: () => open(caseNumber) }, words.open(caseNumber)));

  const form = element('form', { noValidate: true, className: 'group', attributes: { role: 'search' } },
    element('h2', {}, words.find),
    element('p', { className: 'hint' }, words.findHint),
    field(words.query, query),
    field(words.purpose, purpose),
    button,
    outcome);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    outcome.replaceChildren(words.searching);
    const answer = await send('search', { query: query.value });
    button.disabled = false;
    if (!answer.body) return outcome.replaceChildren(failure(answer, words, () => form.requestSubmit()));
    return outcome.replaceChildren(answer.body.length
      ? element('section', {}, element('h3', {}, words.hits(answer.body.length)), element('ul', { className: 'hits' }, answer.body.map(hit)))
      : element('p', {}, words.none));
  });
  return form;
}

/** A note for each case in hand; what was typed in the others stays when one has been sent. */
function handOver(cases, token) {
  const said = element('div', { className: 'message', attributes: { role: 'status' } });
  const list = element('div', {});
  const section = element('section', { className: 'group' },
    element('h2', {}, words.inHand), element('p', { className: 'hint' }, words.inHandHint), list, said);

  const one = ({ caseNumber, mark, since }) => {
    const note = element('textarea', { rows: 4, maxLength: 4000, className: 'form-control' });
    const reach = element('input', { type: 'text', maxLength: 200, autocomplete: 'off', className: 'form-control' });
    const button = element('button', { type: 'submit', className: 'btn btn-primary' }, words.handOver(caseNumber));
    const wrong = element('div', {});
    const form = element('form', { noValidate: true, className: 'in-hand', attributes: { 'aria-label': words.caseNumber(caseNumber) } },
      element('h3', {}, mark, words.caseNumber(caseNumber), ' ', element('small', {}, moment(since))),
      field(words.note, note), field(words.reach, reach), button, wrong);
    form.dataset.number = caseNumber;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      button.disabled = true;
      said.replaceChildren(words.sending);
      const text = (value) => ({ value: value.trim() === '' ? null : value, type: 'String' });
      const variables = { caseNumber: text(caseNumber), dutyNote: text(note.value), dutyReach: text(reach.value) };
      const answer = await ask(HAND_OVER, { method: 'POST', token, body: JSON.stringify({ variables }) });
      button.disabled = false;
      said.replaceChildren();
      if (!answer.body) return wrong.replaceChildren(failure(answer, words, () => form.requestSubmit()));
      form.remove();
      said.replaceChildren(words.handedOver(caseNumber));
      return show([]);
    });
    return form;
  };
  const show = (more) => {
    const known = [...list.querySelectorAll('form')].map((form) => form.dataset.number);
    list.querySelector('p')?.remove();
    list.append(...more.filter(({ caseNumber }) => !known.includes(caseNumber)).map(one));
    if (!list.children.length) list.append(element('p', {}, words.nothingInHand));
  };
  show(cases);
  return { section, show };
}

function begin({ root, show, token }) {
  const start = async () => {
    show(element('p', {}, words.loading));
    const { body, ...failed } = await ask('omhu/duty');
    if (!body) return show(numbers(allPhones([])), failure(failed, words, start));
    if (!body.officer) return show(numbers(allPhones([])), failure({ status: 403 }, words));
    const hands = handOver(body.inHand, token);
    const opened = async () => {
      const fresh = await ask('omhu/duty');
      if (fresh.body) hands.show(fresh.body.inHand);
    };
    return show(
      element('h1', {}, words.title),
      numbers(allPhones(body.places)),
      element('p', { className: 'call-first' }, words.callFirst),
      ...body.places.map(({ name, until }) => element('p', {}, words.onDuty(name, moment(until)))),
      ...(body.places.length ? [finder(body.purposes, token, opened)] : [
        element('p', { className: 'read-only' }, words.offDuty),
        element('p', {}, body.nextDuty ? words.next(moment(body.nextDuty)) : words.noNext)]),
      hands.section,
    );
  };

  start();
}

export default [
  page({ id: 'omhu-duty', path: PATH, className: 'omhu-duty', words, start: begin }),
  link({ id: 'omhu-duty-link', path: PATH, priority: 210, words, mayOpen: async () => (await ask('omhu/duty')).body?.officer }),
];
