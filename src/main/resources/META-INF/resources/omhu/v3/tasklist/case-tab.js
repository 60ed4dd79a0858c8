/*
 * The tab "Sagen" on every task: whose case it is and what has been done, and - when the user asks for it - the content.
 *
 * The first look shows no content; opening does. The server writes both in the log, each under its own name.
 * Everything from the server is put in as text, never as HTML, and is kept nowhere but on the page.
 */
import { element, head, papers, person, save, timeline } from './case-shown.js';
import { words } from './case-words.js';

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
