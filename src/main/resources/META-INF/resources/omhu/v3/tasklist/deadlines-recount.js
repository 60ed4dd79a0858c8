/* "Regn frister om" on the page "Frister": a manager sees what would move under the present table, and moves what is ticked. */
import { words } from './deadlines-words.js';
import { ask, element, failure, moment } from './page.js';

export const caseNumber = ({ caseNumber: number, drill }) => [
  element('span', { className: 'number' }, number), drill && element('strong', { className: 'drill' }, ` ${words.drill}`)];

export function reasonField(id) {
  const area = element('textarea', { id, rows: 3, maxLength: 400, className: 'form-control', autocomplete: 'off', attributes: { 'aria-describedby': `${id}-hint` } });
  return { area, field: element('div', { className: 'field' }, element('label', { htmlFor: id }, words.reason),
    element('p', { className: 'hint', id: `${id}-hint` }, words.reasonHint), area) };
}

function moves(list) {
  const ticks = list.map((one) => element('input', { type: 'checkbox', attributes: { 'aria-label': words.chooseOne(one.caseNumber, one.task) } }));
  const all = element('input', { type: 'checkbox', onchange: () => ticks.forEach((tick) => { tick.checked = all.checked; }) });
  const row = (one, i) => element('tr', {},
    element('td', {}, ticks[i]),
    element('td', {}, caseNumber(one)),
    element('td', {}, one.task),
    element('td', {}, moment(one.oldDue)),
    element('td', {}, moment(one.newDue), ' ', element('span', { className: one.overdueAtOnce ? 'when overdue' : 'when' },
      one.overdueAtOnce ? words.overdueAtOnce : one.newDue < one.oldDue ? words.earlier : words.later)));
  const table = element('table', {},
    element('caption', {}, words.recountList),
    element('thead', {}, element('tr', {}, element('th', {}, element('label', {}, all, element('span', { className: 'sr-only' }, words.chooseAll))),
      [words.case, words.task, words.oldDue, words.newDue].map((title) => element('th', { scope: 'col' }, title)))),
    element('tbody', {}, list.map(row)));
  return { table, chosen: () => list.filter((one, i) => ticks[i].checked).map(({ clock, newDue }) => ({ clock, newDue })) };
}

/** The section; `done` is told how many moved. */
export function recountSection(municipality, token, done) {
  const path = `omhu/deadlines/${municipality}/recount`;
  const body = element('div');
  const look = async () => {
    body.replaceChildren(words.loading);
    const answer = await ask(path);
    if (!answer.body) return body.replaceChildren(failure(answer, words, look));
    return answer.body.length ? draw(answer.body) : body.replaceChildren(element('p', { attributes: { role: 'status' } }, words.recountNone));
  };
  const draw = (offered) => {
    const select = element('select', { id: 'omhu-deadlines-recount', className: 'form-control' },
      offered.map(({ clock, label, moves: list }) => element('option', { value: clock }, words.recountChoice(label, list.length))));
    const { area, field } = reasonField('omhu-deadlines-recount-reason');
    const place = element('div', { className: 'scroll' });
    const message = element('div', { className: 'message', attributes: { role: 'status' } });
    let chosen;
    const pick = () => {
      const list = moves(offered.find(({ clock }) => clock === select.value).moves);
      chosen = list.chosen;
      place.replaceChildren(list.table);
    };
    select.onchange = pick;
    pick();
    const form = element('form', { noValidate: true },
      element('div', { className: 'field' }, element('label', { htmlFor: select.id }, words.recountWhich), select),
      place, field, element('button', { type: 'submit', className: 'btn btn-primary' }, words.recountApply), message);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      message.replaceChildren(words.saving);
      const answer = await ask(path, { method: 'POST', token, body: JSON.stringify({ clock: select.value, chosen: chosen(), reason: area.value }) });
      if (answer.body) return done(words.recounted(answer.body.moved));
      return message.replaceChildren(failure(answer, words, look));
    });
    body.replaceChildren(form);
    select.focus();
  };
  return element('section', { className: 'group', attributes: { 'aria-labelledby': 'omhu-deadlines-recount-title' } },
    element('h2', { id: 'omhu-deadlines-recount-title' }, words.recount),
    element('p', {}, words.recountIntro),
    element('button', { type: 'button', className: 'btn btn-default', onclick: look }, words.recountLook),
    body);
}
