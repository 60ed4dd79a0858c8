/* The acute summary of a case: who, what the lock and the child's clock say, whom to ring, what has happened. Text only. */
import { words } from './duty-words.js';
import { day, element, moment } from './page.js';

const yesOrNo = (value) => (value === true ? words.yes : value === false ? words.no : value);

function facts(pairs) {
  return element('dl', { className: 'omhu-facts' }, pairs.flatMap(([label, value]) => {
    const known = value != null && value !== '';
    return [element('dt', {}, label), element('dd', { className: known ? '' : 'unknown' }, known ? String(value) : words.unknown)];
  }));
}

function person({ name, cpr, birthDate, age, ageBand, protectedAddress, language, interpreter }) {
  return element('section', {},
    element('h3', {}, words.person),
    protectedAddress && element('p', { className: 'omhu-warning' }, words.protectedWarning),
    facts([
      [words.name, name],
      [words.cpr, cpr],
      [words.birthDate, birthDate && day(birthDate)],
      [words.age, age != null ? words.years(age) : ageBand],
      [words.language, language],
      [words.interpreter, yesOrNo(interpreter)],
    ]));
}

function happened(entries) {
  const entry = ({ at, author, step, values }) => element('li', {},
    element('h4', {}, step),
    element('p', { className: 'quiet' }, element('time', { dateTime: at }, moment(at)), ` · ${author}`),
    facts(values.map(({ label, value }) => [label, value])));
  return element('section', {},
    element('h3', {}, words.happened),
    entries.length ? element('ol', { className: 'happened' }, entries.map(entry)) : element('p', {}, words.nothing));
}

export function summary({ caseNumber, municipalityName, person: about, receivedAt, states, contactLockUntil, childDue, entries, phones }) {
  return element('section', { className: 'summary', attributes: { 'aria-labelledby': 'omhu-duty-summary' } },
    element('h2', { id: 'omhu-duty-summary', tabIndex: -1 }, `${words.summary} · ${caseNumber}`),
    element('p', { className: 'quiet' }, `${municipalityName} · ${words.received} ${moment(receivedAt)}`),
    states.length > 0 && element('ul', { className: 'states' }, states.map((state) => element('li', {}, state))),
    element('p', { className: contactLockUntil ? 'omhu-warning' : '' }, contactLockUntil ? words.lock(day(contactLockUntil)) : words.noLock),
    childDue && element('p', { className: 'child' }, words.childDue(moment(childDue))),
    person(about),
    element('section', {}, element('h3', {}, words.phones), facts(phones.map(({ title, phone }) => [title, phone]))),
    happened(entries),
    element('p', { className: 'quiet', attributes: { role: 'status' } }, words.logged));
}
