/*
 * How a case looks wherever it is shown: in the tab "Sagen" on a task and on the page "Find en sag".
 * Everything from the server is put in as text, never as HTML, and is kept nowhere but on the page.
 */
import { words } from './case-words.js';
import { day, moment } from './page.js';

const yesOrNo = (value) => (value === true ? words.yes : value === false ? words.no : value);

/** An element with a class, and children that are elements or texts; what is null or false is left out. */
export function element(name, className, ...children) {
  const created = document.createElement(name);
  if (className) created.className = className;
  created.append(...children.flat().filter((child) => child != null && child !== false));
  return created;
}

/** 112, 114 and the municipality's duty number: where the case is, the numbers are. */
function numbers(phones) {
  return phones?.length > 0 && element('p', 'omhu-numbers', phones.map(({ title, phone }) => element('span', '', `${title}: `, element('strong', '', phone))));
}

function facts(pairs) {
  const list = element('dl', 'omhu-facts');
  for (const [label, value] of pairs) {
    const known = value != null && value !== '';
    list.append(element('dt', '', label), element('dd', known ? '' : 'unknown', known ? String(value) : words.unknown));
  }
  return list;
}

export function head(file) {
  const about = [file.ageBandLabel, file.child && words.child, file.municipalityName].filter(Boolean).join(' · ');
  const statuses = file.status?.length ? file.status : [words.noStatus];
  return element('header', 'omhu-case-head',
    element('span', 'initials', file.initials),
    element('div', 'who',
      element('h3', '', `${words.caseNumber} ${file.caseNumber}`),
      element('p', '', about),
      element('p', 'quiet', `${words.received} ${moment(file.receivedAt)}`),
      numbers(file.dutyNumbers),
      file.aliases?.length > 0 && element('p', 'quiet', `${words.aliases} ${file.aliases.join(', ')}`)),
    element('ul', 'status', statuses.map((status) => element('li', '', status))));
}

export function person({ name, cpr, birthDate, protectedAddress, language: spoken, interpreter }) {
  return element('section', 'omhu-person',
    element('h4', '', words.person),
    protectedAddress === true && element('p', 'omhu-warning', words.protectedWarning),
    facts([
      [words.name, name],
      [words.cpr, cpr],
      [words.birthDate, birthDate && day(birthDate)],
      [words.protectedAddress, yesOrNo(protectedAddress)],
      [words.language, spoken],
      [words.interpreter, yesOrNo(interpreter)],
    ]));
}

function entry({ at, authorName, author, role, step, values }, opened) {
  const time = element('time', '', moment(at));
  time.dateTime = at;
  return element('li', '',
    element('h5', '', step),
    element('p', 'quiet', time, ` · ${[authorName ?? author, role].filter(Boolean).join(', ')}`),
    opened && (values?.length
      ? facts(values.map(({ label, value }) => [label, yesOrNo(value)]))
      : element('p', 'quiet', words.noValues)));
}

export function timeline({ entries, opened }) {
  return element('section', 'omhu-timeline',
    element('h4', '', words.timeline),
    opened || !entries.length ? null : element('p', 'quiet', words.closedValues),
    entries.length
      ? element('ol', '', entries.map((each) => entry(each, opened)))
      : element('p', 'quiet', words.nothingYet));
}

/** The papers that the reader may have, each with its own button; what went wrong or was done stands below. */
export function papers(list, download) {
  const outcome = element('div', 'omhu-outcome');
  outcome.setAttribute('role', 'status');
  const row = ({ id, title, at, size }) => {
    const name = words.download(title, Math.ceil(size / 1024));
    const button = element('button', 'btn btn-default', name);
    button.type = 'button';
    button.addEventListener('click', async () => {
      button.disabled = true;
      button.textContent = words.downloading;
      outcome.replaceChildren(await download(id));
      button.textContent = name;
      button.disabled = false;
    });
    return element('li', '', button, element('span', 'quiet', moment(at)));
  };
  return element('section', 'omhu-documents',
    element('h4', '', words.documents), element('ul', '', list.map(row)), outcome);
}

/** Hands the file to the browser's own saving; the page lets go of it soon after. */
export function save(content, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000); // some browsers have not begun to read it yet
}
