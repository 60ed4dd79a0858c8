/*
 * "Fravær": who is away and who stands in. Everybody registers their own absence, a manager that of the municipality's employees;
 * the server decides. A page inside Tasklist, so that its session and CSRF token are at hand.
 */
import { words } from './absence-words.js';
import { ask, element, failure, link, page, sentDay, shownDay } from './page.js';

const PATH = '/absence';

function field(id, label, input, hint) {
  input.id = `omhu-absence-${id}`;
  input.className = `form-control${id.endsWith('Day') ? ' day' : ''}`;
  const note = hint && element('p', { className: 'hint', id: `${input.id}-hint` }, hint);
  if (note) input.setAttribute('aria-describedby', note.id);
  return element('div', { className: 'field' }, element('label', { htmlFor: input.id }, label), note, input);
}

const dayInput = () => element('input', { type: 'text', maxLength: 20, placeholder: words.dayPlaceholder, autocomplete: 'off' });

const options = (people, first) => [first && element('option', { value: '' }, first),
  ...people.map(({ user, name }) => element('option', { value: user }, name))].filter(Boolean);

/** The form; `read` answers with what it says as the server wants it. */
function absenceForm({ people, forOthers }) {
  const who = element('select', {}, options(people));
  const first = dayInput();
  const last = dayInput();
  const substitute = element('select');
  const offer = () => {
    const { substitutes } = people.find(({ user }) => user === who.value);
    substitute.replaceChildren(...options(substitutes, words.noSubstitute));
    substitute.selectedIndex = substitutes.length ? 1 : 0;
  };
  who.onchange = offer;
  offer();
  const form = element('form', { noValidate: true, className: 'group' },
    element('h2', {}, words.register),
    forOthers && field('who', words.who, who),
    field('firstDay', words.firstDay, first),
    field('lastDay', words.lastDay, last, words.lastDayHint),
    field('substitute', words.substitute, substitute, words.substituteHint),
    element('button', { type: 'submit', className: 'btn btn-primary' }, words.register));
  const read = () => ({ user: who.value, firstDay: sentDay(first.value), lastDay: sentDay(last.value), substitute: substitute.value || null });
  return { form, read };
}

function entry(absence, end) {
  const { id, name, firstDay, lastDay, substitute, substituteName, fits, registeredByName, now, mayEnd } = absence;
  const action = now ? words.end : words.callOff;
  return element('li', {},
    element('p', { className: 'what' }, element('strong', {}, name), ` ${words.period(shownDay(firstDay), shownDay(lastDay))} `,
      element('span', { className: now ? 'state now' : 'state' }, now ? words.now : words.coming)),
    element('p', {}, substitute ? words.standsIn(substituteName) : words.noStandIn, ' · ', words.by(registeredByName)),
    !fits && element('p', { className: 'read-only' }, words.doesNotFit),
    mayEnd && element('button', { type: 'button', className: 'btn btn-default', attributes: { 'aria-label': words.about(action, name) }, onclick: () => end(id) }, action));
}

function begin({ root, show, token }) {
  const start = async () => {
    show(element('p', {}, words.loading));
    const answer = await ask('omhu/absences');
    return answer.body ? draw(answer.body) : show(failure(answer, words, start));
  };

  const draw = (view, said) => {
    const { form, read } = absenceForm(view);
    const message = element('div', { className: 'message', attributes: { role: 'status', tabindex: '-1' } }, said ?? '');
    const send = async (path, method, body, done) => {
      message.replaceChildren(words.saving);
      const answer = await ask(`omhu/${path}`, { method, token, body: body && JSON.stringify(body) });
      if (!answer.body) return message.replaceChildren(failure(answer, words));
      draw(answer.body, done);
      return root.querySelector('.message').focus();
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      send('absences', 'POST', read(), words.registered);
    });
    const end = (id) => send(`absences/${id}`, 'DELETE', null, words.ended);
    show(
      element('h1', {}, words.title),
      element('p', {}, words.intro),
      element('p', { className: 'hint' }, words.drafts),
      view.forOthers && element('p', {}, element('a', { href: '#/leaving' }, words.leaving)),
      form,
      message,
      element('h2', {}, words.list),
      view.absences.length ? element('ul', { className: 'absences' }, view.absences.map((one) => entry(one, end))) : element('p', {}, words.nobody),
    );
  };

  start();
}

export default [
  page({ id: 'omhu-absence', path: PATH, className: 'omhu-absence', words, start: begin }),
  link({ id: 'omhu-absence-link', path: PATH, priority: 190, words, mayOpen: () => true }),
];
