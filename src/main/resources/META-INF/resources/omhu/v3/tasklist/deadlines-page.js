/*
 * "Frister": the clocks that run, for a municipality's manager and coordinator; the server decides whose. A page inside Tasklist,
 * so that its session and CSRF token are at hand. Nothing but a municipality's code and a clock's name or number is in an address.
 */
import { caseNumber, reasonField, recountSection } from './deadlines-recount.js';
import { words } from './deadlines-words.js';
import { ask, choosePlace, element, failure, link, moment, page, picker } from './page.js';

const PATH = '/deadlines';

/** Asks why; sends on "Sæt på pause", and stays open with the reason where the server refuses. */
function pauseDialog({ id, caseNumber: number, task }, token, done) {
  const { area, field } = reasonField('omhu-deadlines-reason');
  const message = element('div', { attributes: { role: 'status' } });
  const box = element('dialog', { className: 'omhu-hand-on', attributes: { 'aria-labelledby': 'omhu-deadlines-pause' } });
  const form = element('form', { noValidate: true },
    element('h2', { id: 'omhu-deadlines-pause' }, words.pauseTitle),
    element('p', {}, `${number} · ${task}`),
    element('p', {}, words.pauseText),
    field,
    message,
    element('button', { type: 'submit', className: 'btn btn-primary' }, words.pause),
    element('button', { type: 'button', className: 'btn btn-default', onclick: () => box.close() }, words.cancel));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    message.replaceChildren(words.saving);
    const answer = await ask(`omhu/deadlines/clocks/${id}/pause`, { method: 'POST', token, body: JSON.stringify({ reason: area.value }) });
    if (!answer.body) return message.replaceChildren(failure(answer, words));
    box.close();
    return done(words.paused);
  });
  box.addEventListener('close', () => box.remove());
  box.append(form);
  document.body.append(box);
  box.showModal();
}

function row(one, act) {
  const { when, due, task, roles, taken, holder, law, pause, fixed } = one;
  const button = (action, run) => element('button', {
    type: 'button', className: 'btn btn-default', onclick: run, attributes: { 'aria-label': words.about(action, one.caseNumber, task) },
  }, action);
  const quiet = (text) => element('p', { className: 'quiet' }, text);
  return element('tr', { className: when.toLowerCase() },
    element('td', {}, element('span', { className: `when ${when.toLowerCase()}` }, words.when[when]),
      element('time', { dateTime: due }, when === 'PAUSED' ? words.wasDue(moment(due)) : moment(due))),
    element('td', {}, caseNumber(one)),
    element('td', {}, task),
    element('td', {}, roles.join(', '), quiet(holder ?? (taken ? words.taken : words.free))),
    element('td', {}, law ? words.law : words.own),
    element('td', {},
      pause && [element('p', {}, pause.reason), quiet(words.pausedSince(moment(pause.since), pause.by))],
      fixed ? quiet(words.fixed[fixed]) : button(pause ? words.resume : words.pause, () => (pause ? act.resume(one) : act.pause(one)))));
}

function table(rows, act) {
  const titles = [words.due, words.case, words.task, words.whose, words.setBy, words.action];
  return element('div', { className: 'scroll' }, element('table', {},
    element('thead', {}, element('tr', {}, titles.map((title) => element('th', { scope: 'col' }, title)))),
    element('tbody', {}, rows.map((one) => row(one, act)))));
}

function begin({ root, show, token }) {
  const start = async () => {
    show(element('p', {}, words.loading));
    const places = await ask('omhu/deadlines');
    if (!places.body) return show(failure(places, words, start));
    if (!places.body.length) return show(failure({ status: 403 }, words));
    return open(places.body, places.body[0].municipality, '');
  };

  const open = async (places, municipality, clock, said) => {
    const view = await ask(`omhu/deadlines/${municipality}${clock && `?clock=${encodeURIComponent(clock)}`}`);
    if (!view.body) return show(failure(view, words, () => open(places, municipality, clock)));
    // The last one of its name may have ended meanwhile.
    if (clock && !view.body.rows.length) return open(places, municipality, '', said ?? words.noneOfThese);
    return draw(places, view.body, clock, said);
  };

  const draw = (places, view, clock, said) => {
    const { municipality, name, mayRecount, clocks, more, rows } = view;
    const message = element('div', { className: 'message', attributes: { role: 'status', tabindex: '-1' } }, said ?? '');
    const again = async (told) => {
      await open(places, municipality, clock, told);
      root.querySelector('.message')?.focus();
    };
    const act = {
      pause: (one) => pauseDialog(one, token, again),
      resume: async ({ id }) => {
        message.replaceChildren(words.saving);
        const answer = await ask(`omhu/deadlines/clocks/${id}/resume`, { method: 'POST', token, body: '{}' });
        if (answer.body) return again(words.resumed);
        return message.replaceChildren(failure(answer, words));
      },
    };
    const overdue = rows.filter(({ when }) => when === 'OVERDUE').length;
    show(
      element('h1', {}, `${words.title} ${name}`),
      element('p', {}, mayRecount ? words.intro : words.introCoordinator),
      element('div', { className: 'choosing' },
        places.length > 1 && choosePlace('omhu-deadlines-place', words.municipality, places, municipality,
          (chosen) => open(places, chosen, '')),
        clocks.length > 1 && picker('omhu-deadlines-clock', words.filter, [['', words.all], ...clocks.map((one) => [one.clock, one.label])], clock,
          (chosen) => open(places, municipality, chosen))),
      message,
      overdue > 0 && element('p', { className: 'overdue-count' }, words.overdueCount(overdue)),
      more && element('p', { className: 'read-only' }, words.more(rows.length)),
      rows.length ? table(rows, act) : element('p', {}, words.none),
      mayRecount && recountSection(municipality, token, again),
    );
  };

  start();
}

export default [
  page({ id: 'omhu-deadlines', path: PATH, className: 'omhu-deadlines', words, start: begin }),
  link({ id: 'omhu-deadlines-link', path: PATH, priority: 195, words, mayOpen: async () => (await ask('omhu/deadlines')).body?.length }),
];
