/*
 * "Vagtplan": who is on duty when, kept by the municipality's manager. A link in the navigation bar for managers, and a page of its
 * own inside Tasklist, in the manner of the settings. Days and times are typed as Danes write them.
 */
import { words } from './duty-roster-words.js';
import { ask, choosePlace, element, failure, link, moment, page, sentDay } from './page.js';
import { clearErrors, showErrors } from './settings-form.js';

const PATH = '/duty-roster';

const sentTime = (typed) => typed.trim().replace(/^(\d{1,2})(?:[.:](\d{2}))?$/, (whole, hour, minute = '00') => `${hour.padStart(2, '0')}:${minute}`);

function field(name, label, input) {
  input.id = `omhu-roster-${name}`;
  input.dataset.field = name;
  return element('div', { className: 'field' }, element('label', { htmlFor: input.id }, label), input);
}

const typed = (placeholder) => element('input', { type: 'text', maxLength: 20, placeholder, autocomplete: 'off', className: 'form-control day' });

/** The form for a new duty; `read` answers with what is to be sent. */
function newDuty({ municipality, officers }) {
  const others = element('fieldset', { className: 'field', id: 'omhu-roster-municipalities', tabIndex: -1 });
  others.dataset.field = 'municipalities';
  const officer = element('select', {
    className: 'form-control',
    onchange: () => {
      const places = officers.find(({ userId }) => userId === officer.value)?.municipalities.filter((one) => one.municipality !== municipality) ?? [];
      others.replaceChildren(...(places.length ? [
        element('legend', {}, words.covers),
        element('p', { className: 'hint' }, words.coversHint),
        ...places.map((one) => element('label', { className: 'choice' }, element('input', { type: 'checkbox', value: one.municipality }), ` ${one.name}`)),
      ] : []));
    },
  }, element('option', { value: '' }, words.choose), officers.map(({ userId, name }) => element('option', { value: userId }, `${name} (${userId})`)));
  const fromDay = typed(words.dayPlaceholder);
  const fromTime = typed(words.timePlaceholder);
  const toDay = typed(words.dayPlaceholder);
  const toTime = typed(words.timePlaceholder);
  const form = element('form', { noValidate: true, className: 'group' },
    element('h2', {}, words.add),
    officers.length ? [
      field('userId', words.officer, officer),
      others,
      element('div', { className: 'times' },
        field('from', words.fromDay, fromDay), field('fromTime', words.fromTime, fromTime),
        field('to', words.toDay, toDay), field('toTime', words.toTime, toTime)),
      element('button', { type: 'submit', className: 'btn btn-primary' }, words.save),
    ] : element('p', {}, words.noOfficers));
  const read = () => ({
    userId: officer.value,
    from: `${sentDay(fromDay.value)}T${sentTime(fromTime.value)}`,
    to: `${sentDay(toDay.value)}T${sentTime(toTime.value)}`,
    municipalities: [municipality, ...[...others.querySelectorAll('input:checked')].map((input) => input.value)],
  });
  return { form, read };
}

/** Asks once more before a duty is taken out: it ends at once where it has begun. */
function remover(id, name, remove) {
  const place = element('div', {});
  const ask = () => {
    const yes = element('button', { type: 'button', className: 'btn btn-default', onclick: () => remove(id, name) }, words.yesRemove);
    place.replaceChildren(element('p', {}, words.reallyRemove(name)), yes, ' ', element('button', { type: 'button', className: 'btn btn-default', onclick: begin }, words.keep));
    yes.focus();
  };
  const begin = () => place.replaceChildren(element('button', {
    type: 'button', className: 'btn btn-default', attributes: { 'aria-label': words.removeOf(name) }, onclick: ask,
  }, words.remove));
  begin();
  return place;
}

function table(rows, none, remove) {
  if (!rows.length) return element('p', {}, none);
  const row = ({ id, name, begins, ends, municipalities, employer, createdByName, state, removedAt, removedByName }) => element('tr', {},
    element('td', {}, element('strong', {}, name), element('div', { className: 'hint' }, words.addedBy(createdByName, employer))),
    element('td', {}, moment(begins)),
    element('td', {}, moment(ends)),
    element('td', {}, municipalities.join(', ')),
    element('td', {},
      state === 'NOW' && element('p', {}, words.now),
      state === 'OVER' && words.over,
      state === 'REMOVED' && words.removedBy(removedByName, moment(removedAt)),
      ['NOW', 'COMING'].includes(state) && remover(id, name, remove)));
  return element('table', {},
    element('thead', {}, element('tr', {}, words.heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, rows.map(row)));
}

function begin({ root, show, token }) {
  const start = async () => {
    show(element('p', {}, words.loading));
    const places = await ask('omhu/duty-roster');
    if (!places.body) return show(failure(places, words, start));
    if (!places.body.length) return show(failure({ status: 404 }, words));
    return open(places.body, places.body[0].municipality);
  };

  const open = async (places, municipality) => {
    const view = await ask(`omhu/duty-roster/${municipality}`);
    if (!view.body) return show(failure(view, words, () => open(places, municipality)));
    return draw(places, view.body);
  };

  const draw = (places, view, said) => {
    const { form, read } = newDuty(view);
    const message = element('div', { className: 'message', attributes: { role: 'status' } }, said ?? '');
    const path = `omhu/duty-roster/${view.municipality}`;
    form.append(message);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      clearErrors(form);
      message.replaceChildren(words.saving);
      const button = form.querySelector('[type=submit]');
      button.disabled = true;
      const answer = await ask(path, { method: 'POST', token, body: JSON.stringify(read()) });
      button.disabled = false;
      if (answer.body) return draw(places, answer.body, words.saved);
      message.replaceChildren(failure(answer, words, () => form.requestSubmit()));
      return showErrors(form, answer.problem?.errors ?? []);
    });
    const remove = async (id, name) => {
      const answer = await ask(`${path}/${id}`, { method: 'DELETE', token });
      if (answer.body) draw(places, answer.body, words.removed);
      else message.replaceChildren(failure(answer, words, () => remove(id, name)));
    };
    const lasting = view.rows.filter(({ state }) => ['NOW', 'COMING'].includes(state));
    show(
      element('h1', {}, `${words.title} ${view.name}`),
      element('p', {}, words.intro),
      places.length > 1 && choosePlace('omhu-roster-place', words.municipality, places, view.municipality, (chosen) => open(places, chosen)),
      element('h2', {}, words.rows),
      table(lasting, words.noRows, remove),
      form,
      element('h2', {}, words.history),
      table(view.rows.filter((row) => !lasting.includes(row)), words.noHistory),
    );
  };

  start();
}

export default [
  page({ id: 'omhu-duty-roster', path: PATH, className: 'omhu-roster', words, start: begin }),
  link({ id: 'omhu-duty-roster-link', path: PATH, priority: 190, words, mayOpen: async () => (await ask('omhu/duty-roster')).body?.length }),
];
