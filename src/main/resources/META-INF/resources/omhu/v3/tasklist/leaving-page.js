/*
 * "En kollega holder op": all that a colleague has in one list, moved by a manager in one act, each case with a line. The server
 * moves all of it or nothing. Opened from the page "Fravær", by managers.
 */
import { words } from './leaving-words.js';
import { ask, element, failure, moment, page } from './page.js';

const GROUP = '';

const receivers = (view, ids) => view.colleagues.filter(({ user }) => ids.includes(user));

/** A list of receivers; `none` is what nobody means here, or null where somebody must be chosen. */
function receiver(id, view, ids, none) {
  const list = element('select', { id, className: 'form-control' }, element('option', { value: GROUP }, none ?? words.choose),
    receivers(view, ids).map(({ user, name }) => element('option', { value: user }, name)));
  return list;
}

function caseRow(view, one) {
  const to = receiver(`omhu-leaving-${one.number}`, view, one.receivers, one.named ? null : words.group);
  const line = element('textarea', { className: 'form-control', rows: 1, maxLength: 1000, attributes: { 'aria-label': words.ownLine(one.number) } });
  const row = element('li', {},
    element('p', { className: 'what' }, element('strong', {}, words.aCase(one.number)), one.drill && ` ${words.drill}`, one.named && ` · ${words.named}`),
    element('p', {}, one.tasks.length ? one.tasks.map(({ name, due }) => (due ? words.task(name, moment(due)) : name)).join(' · ') : words.noTask),
    element('label', { htmlFor: to.id }, words.to), to,
    element('label', {}, words.ownLineLabel), line);
  return { row, to, read: () => ({ number: one.number, to: to.value || null, line: line.value.trim() || null }) };
}

function thingRow(view, one) {
  const to = receiver(`omhu-leaving-${one.key.replace(/\W/g, '-')}`, view, one.receivers, one.mayFall ? words.nobody : null);
  // An officer of another role than the leaver's is no colleague in the list above; the id is better than nothing.
  one.receivers.filter((user) => !view.colleagues.some((known) => known.user === user))
    .forEach((user) => to.append(element('option', { value: user }, user)));
  const row = element('li', {}, element('p', { className: 'what' }, element('strong', {}, one.words)), element('label', { htmlFor: to.id }, words.to), to);
  return { row, to, read: () => ({ key: one.key, to: to.value || null }) };
}

function begin({ root, show, token }) {
  const message = element('div', { className: 'message', attributes: { role: 'status', tabindex: '-1' } });
  const say = (...parts) => { message.replaceChildren(...parts); message.focus(); };

  const start = async () => {
    show(element('p', {}, words.loading));
    const answer = await ask('omhu/absences');
    if (!answer.body) return show(failure(answer, words, start));
    const who = element('select', { id: 'omhu-leaving-who', className: 'form-control' }, element('option', { value: '' }, words.choose),
      answer.body.people.map(({ user, name }) => element('option', { value: user }, name)));
    const list = element('div');
    const fetchList = async () => {
      if (!who.value) return list.replaceChildren();
      const found = await ask('omhu/leaving', { method: 'POST', token, body: JSON.stringify({ user: who.value }) });
      return list.replaceChildren(...(found.body ? draw(found.body, fetchList) : [failure(found, words, fetchList)]));
    };
    who.onchange = () => { message.replaceChildren(); fetchList(); };
    return show(element('h1', {}, words.title), element('p', {}, words.intro), element('label', { htmlFor: who.id }, words.who), who, message, list);
  };

  const draw = (view, again) => {
    const cases = view.cases.map((one) => caseRow(view, one));
    const things = view.things.map((one) => thingRow(view, one));
    const notes = [view.hidden > 0 && element('p', { className: 'read-only' }, words.hidden(view.hidden)),
      ...view.lost.map((text) => element('p', { className: 'read-only' }, text))].filter(Boolean);
    if (!cases.length && !things.length) return [...notes, element('p', {}, words.nothing)];
    const all = receiver('omhu-leaving-all', view, view.colleagues.map(({ user }) => user), words.chooseEach);
    all.onchange = () => [...cases, ...things].forEach(({ to }) => {
      if ([...to.options].some(({ value }) => value === all.value)) to.value = all.value;
    });
    const line = element('textarea', { id: 'omhu-leaving-line', className: 'form-control', rows: 2, maxLength: 1000 });
    const send = element('button', { type: 'submit', className: 'btn btn-primary' }, words.move);
    const form = element('form', { noValidate: true, className: 'group' },
      element('label', { htmlFor: all.id }, words.toAll), all,
      element('label', { htmlFor: line.id }, words.line), line, element('p', { className: 'hint' }, words.lineHint),
      element('ul', { className: 'absences' }, cases.map(({ row }) => row), things.map(({ row }) => row)), send);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      send.disabled = true;
      say(words.moving);
      const body = { user: view.user, line: line.value.trim(), cases: cases.map(({ read }) => read()), things: things.map(({ read }) => read()) };
      const answer = await ask('omhu/leaving/move', { method: 'POST', token, body: JSON.stringify(body) });
      send.disabled = false;
      if (!answer.body) return say(failure(answer, words, again));
      say(words.moved);
      return again();
    });
    return [...notes, form];
  };

  root.classList.add('omhu-absence');
  start();
}

export default page({ id: 'omhu-leaving', path: '/leaving', className: 'omhu-leaving', words, start: begin });
