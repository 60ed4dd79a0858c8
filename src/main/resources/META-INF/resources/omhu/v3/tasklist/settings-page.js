/*
 * "Indstillinger": how a municipality's infohus works, changed by its manager. A link in the navigation bar for managers, and a
 * page of its own inside Tasklist, so that its session and CSRF token are at hand. Whoever else works in the municipality may
 * read the page by its address; the server decides.
 */
import { ask, choosePlace, element, failure, link, moment, page } from './page.js';
import { clearErrors, settingsForm, showErrors } from './settings-form.js';
import { words } from './settings-words.js';

const PATH = '/settings';

function past(versions) {
  const entry = ({ changedByName, changedAt, changes }) => {
    const time = element('time', { dateTime: changedAt }, moment(changedAt));
    const change = ({ what, before, after }) => element('li', {},
      element('strong', {}, `${what}: `), `${words.from} `, element('span', { className: 'before' }, before), ` ${words.to} `, element('span', { className: 'after' }, after));
    return element('li', {}, element('p', {}, changedByName, ', ', time), element('ul', {}, changes.map(change)));
  };
  return element('section', { className: 'omhu-settings-history', attributes: { 'aria-labelledby': 'omhu-settings-history' } },
    element('h2', { id: 'omhu-settings-history' }, words.history),
    versions.length ? element('ol', {}, versions.map(entry)) : element('p', {}, words.noHistory));
}

function begin({ root, show, token }) {
  const start = async () => {
    show(element('p', {}, words.loading));
    const places = await ask('omhu/settings');
    if (!places.body) return show(failure(places, words, start));
    if (!places.body.length) return show(failure({ status: 404 }, words));
    const open = async (municipality, said) => {
      const [view, history] = await Promise.all([ask(`omhu/settings/${municipality}`), ask(`omhu/settings/${municipality}/history`)]);
      const failed = [view, history].find((answer) => !answer.body);
      if (failed) return show(failure(failed, words, () => open(municipality)));
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
      const answer = await ask(`omhu/settings/${view.municipality}`, {
        method: 'PUT',
        token,
        body: JSON.stringify({ basedOn: view.version, settings: read() }),
      });
      button.disabled = false;
      if (answer.body) {
        await open(view.municipality, answer.body.version === view.version ? words.unchanged : words.saved);
        root.querySelector('[type=submit]').focus();
        return;
      }
      const stale = answer.status === 409;
      message.replaceChildren(stale ? failure(answer, words, () => open(view.municipality), words.reload) : failure(answer, words, () => form.requestSubmit()));
      showErrors(form, answer.problem?.errors ?? []);
    });
    show(
      element('h1', {}, `${words.title} ${view.name}`),
      element('p', {}, words.intro),
      !view.mayChange && element('p', { className: 'read-only' }, words.readOnly),
      places.length > 1 && choosePlace('omhu-settings-place', words.municipality, places, view.municipality, open),
      form,
      past(history),
    );
  };

  start();
}

const mayChangeAny = async () => (await ask('omhu/settings')).body?.some(({ mayChange }) => mayChange);

export default [
  page({ id: 'omhu-settings', path: PATH, words, start: begin }),
  link({ id: 'omhu-settings-link', path: PATH, priority: 200, words, mayOpen: mayChangeAny }),
];
