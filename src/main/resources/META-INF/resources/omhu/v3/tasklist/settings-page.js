/*
 * "Indstillinger": how a municipality's infohus works, changed by its manager. A link in the navigation bar for managers, and a
 * page of its own inside Tasklist, so that its session and CSRF token are at hand. Whoever else works in the municipality may
 * read the page by its address; the server decides.
 */
import { danish } from '../settings.js';
import { clearErrors, element, settingsForm, showErrors } from './settings-form.js';
import { words } from './settings-words.js';

const PATH = '/settings';
const moment = new Intl.DateTimeFormat(danish ? 'da-DK' : 'en-GB', { timeZone: 'Europe/Copenhagen', dateStyle: 'long', timeStyle: 'short', hour12: false });

const address = (rest = '') => `${document.querySelector('base').getAttribute('app-root')}/api/omhu/settings${rest}`;

/** The answer, or the status (or 'network') that says why there is none, with what the server says. */
async function ask(path, options) {
  try {
    const answer = await fetch(address(path), { credentials: 'same-origin', cache: 'no-store', ...options });
    const body = await answer.json().catch(() => null);
    return answer.ok ? { body } : { status: answer.status, problem: body };
  } catch {
    return { status: 'network' };
  }
}

function failure({ status, problem }, again) {
  const own = [400, 409].includes(status) && problem?.detail;
  const button = element('button', { type: 'button', onclick: again }, status === 409 ? words.reload : words.tryAgain);
  return element('div', { className: 'omhu-error', attributes: { role: 'alert' } },
    element('p', {}, own || words.errors[status] || words.errors.other),
    (status === 409 || ![400, 401, 403, 404].includes(status)) && button);
}

function past(versions) {
  const entry = ({ changedByName, changedAt, changes }) => {
    const time = element('time', { dateTime: changedAt }, moment.format(new Date(changedAt)));
    const change = ({ what, before, after }) => element('li', {},
      element('strong', {}, `${what}: `), `${words.from} `, element('span', { className: 'before' }, before), ` ${words.to} `, element('span', { className: 'after' }, after));
    return element('li', {}, element('p', {}, changedByName, ', ', time), element('ul', {}, changes.map(change)));
  };
  return element('section', { className: 'omhu-settings-history', attributes: { 'aria-labelledby': 'omhu-settings-history' } },
    element('h2', { id: 'omhu-settings-history' }, words.history),
    versions.length ? element('ol', {}, versions.map(entry)) : element('p', {}, words.noHistory));
}

function picker(places, chosen, choose) {
  const select = element('select', { id: 'omhu-settings-place', className: 'form-control', onchange: () => choose(select.value) },
    places.map(({ municipality, name }) => element('option', { value: municipality, selected: municipality === chosen }, name)));
  return element('div', { className: 'field' }, element('label', { htmlFor: select.id }, words.municipality), select);
}

const page = {
  id: 'omhu-settings',
  pluginPoint: 'tasklist.route',
  priority: 0,
  properties: { path: PATH },

  render(node, { api }) {
    const root = element('main', { className: 'omhu-settings' });
    const back = element('a', { href: '#/', className: 'back' }, words.back);
    const show = (...parts) => root.replaceChildren(back, ...parts.filter(Boolean));

    const start = async () => {
      show(element('p', {}, words.loading));
      const places = await ask('');
      if (!places.body) return show(failure(places, start));
      if (!places.body.length) return show(failure({ status: 404 }, start));
      const open = async (municipality, said) => {
        const [view, history] = await Promise.all([ask(`/${municipality}`), ask(`/${municipality}/history`)]);
        const failed = [view, history].find((answer) => !answer.body);
        if (failed) return show(failure(failed, () => open(municipality)));
        draw(places.body, view.body, history.body, open, said);
      };
      return open(places.body[0].municipality);
    };

    const draw = (places, view, history, open, said) => {
      const { form, read } = settingsForm(view);
      const message = element('div', { className: 'message', attributes: { role: 'status' } }, said ?? '');
      form.append(message);
      form.addEventListener('submit', async (event) => {
        event.preventDefault();
        const button = form.querySelector('[type=submit]');
        clearErrors(form);
        message.replaceChildren(words.saving);
        button.disabled = true;
        const answer = await ask(`/${view.municipality}`, {
          method: 'PUT',
          headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': api.CSRFToken },
          body: JSON.stringify({ basedOn: view.version, settings: read() }),
        });
        button.disabled = false;
        if (answer.body) {
          await open(view.municipality, answer.body.version === view.version ? words.unchanged : words.saved);
          root.querySelector('[type=submit]').focus();
          return;
        }
        message.replaceChildren(failure(answer, () => (answer.status === 409 ? open(view.municipality) : form.requestSubmit())));
        showErrors(form, answer.problem?.errors ?? []);
      });
      show(
        element('h1', {}, `${words.title} ${view.name}`),
        element('p', {}, words.intro),
        !view.mayChange && element('p', { className: 'read-only' }, words.readOnly),
        places.length > 1 && picker(places, view.municipality, open),
        form,
        past(history),
      );
    };

    node.append(root);
    start();
  },
};

const link = {
  id: 'omhu-settings-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 200,

  async render(node) {
    const { body } = await ask('');
    if (body?.some(({ mayChange }) => mayChange)) {
      node.append(element('a', { href: `#${PATH}`, className: 'omhu-settings-link' }, words.link));
    }
  },
};

export default [page, link];
