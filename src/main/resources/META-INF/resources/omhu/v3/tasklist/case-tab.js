/*
 * The tab "Sagen" on every task: whose case it is and what has been done, and - when the user asks for it - the content.
 *
 * The first look shows no content; opening does. The server writes both in the log, each under its own name.
 * Everything from the server is put in as text, never as HTML, and is kept nowhere but on the page.
 */
import { words } from './case-words.js';
import { day, moment } from './page.js';

const yesOrNo = (value) => (value === true ? words.yes : value === false ? words.no : value);

/** An element with a class, and children that are elements or texts; what is null or false is left out. */
function element(name, className, ...children) {
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

function head(file) {
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

function person({ name, cpr, birthDate, protectedAddress, language: spoken, interpreter }) {
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

function timeline({ entries, opened }) {
  return element('section', 'omhu-timeline',
    element('h4', '', words.timeline),
    opened || !entries.length ? null : element('p', 'quiet', words.closedValues),
    entries.length
      ? element('ol', '', entries.map((each) => entry(each, opened)))
      : element('p', 'quiet', words.nothingYet));
}

/** The papers that the reader may have, each with its own button; what went wrong or was done stands below. */
function papers(list, download) {
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
function save(content, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000); // some browsers have not begun to read it yet
}

function opener(open) {
  const button = element('button', 'btn btn-primary', words.open);
  button.type = 'button';
  button.addEventListener('click', () => {
    button.disabled = true;
    button.textContent = words.opening;
    open();
  });
  return element('div', 'omhu-open', button, element('span', 'quiet', words.logged));
}

function failure(status, again) {
  const message = words.errors[status] ?? words.errors.other;
  const box = element('div', 'omhu-error', element('p', '', message));
  box.setAttribute('role', 'alert');
  if (![401, 403, 404].includes(status)) {
    const button = element('button', '', words.tryAgain);
    button.type = 'button';
    button.addEventListener('click', again);
    box.append(button);
  }
  return box;
}

/** The answer, or the status (or 'network') that says why there is none. */
async function ask(path, options) {
  try {
    const answer = await fetch(path, { credentials: 'same-origin', cache: 'no-store', ...options });
    return answer.ok ? { file: await answer.json() } : { status: answer.status };
  } catch {
    return { status: 'network' };
  }
}

export default {
  id: 'omhu-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900, // between the form (1000) and the diagram (600)
  properties: { label: words.tab },

  render(node, { api, taskId }) {
    const root = document.querySelector('base').getAttribute('app-root');
    const path = `${root}/api/omhu/cases/by-task/${encodeURIComponent(taskId)}`;
    const tab = element('div', 'omhu-case');
    const show = (...parts) => tab.replaceChildren(...parts);

    const look = async () => {
      show(element('p', 'quiet', words.loading));
      const { file, status } = await ask(path);
      if (!file) return show(failure(status, look));
      show(head(file), opener(open), timeline(file));
    };
    const download = async (id) => {
      try {
        const answer = await fetch(`${path}/documents/${id}`, { credentials: 'same-origin', cache: 'no-store' });
        if (!answer.ok) return element('p', 'omhu-error', answer.status === 404 ? words.noDocument : words.errors[answer.status] ?? words.errors.other);
        const name = /filename="([\w.-]+)"/.exec(answer.headers.get('Content-Disposition'))?.[1] ?? 'dokument.pdf';
        save(await answer.blob(), name);
        return element('p', 'quiet', words.downloaded);
      } catch {
        return element('p', 'omhu-error', words.errors.network);
      }
    };
    const open = async () => {
      const { file, status } = await ask(`${path}/open`, { method: 'POST', headers: { 'X-XSRF-TOKEN': api.CSRFToken } });
      if (!file) return show(failure(status, look));
      const logged = element('p', 'omhu-logged', words.wasLogged);
      logged.setAttribute('role', 'status');
      show(head(file), logged, file.person ? person(file.person) : '',
        file.documents?.length ? papers(file.documents, download) : '', timeline(file));
    };

    node.append(tab);
    look();
  },
};
