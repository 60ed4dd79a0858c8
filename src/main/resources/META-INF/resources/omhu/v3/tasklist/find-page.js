/*
 * "Find en sag": a search by number, name or CPR number, the case by the road that is open, and break-glass where none is. A route
 * inside Tasklist, so that its session and CSRF token are at hand. What is searched for goes in the body; everything from the server
 * is put in as text and kept nowhere but on the page.
 */
import { head, papers, person, save, timeline } from './case-shown.js';
import { field, glassForm, mine, standing } from './find-glass.js';
import { words } from './find-words.js';
import { ask, element, failure, link, moment, page } from './page.js';

const PATH = '/cases';

/** A document fetched by the same road, handed to the browser's own saving. */
function downloader(number, way, token) {
  return async (id) => {
    const root = document.querySelector('base').getAttribute('app-root');
    try {
      const answer = await fetch(`${root}/api/omhu/find/cases/${number}/documents/${id}`, {
        method: 'POST', credentials: 'same-origin', cache: 'no-store',
        headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token }, body: JSON.stringify(way),
      });
      if (!answer.ok) return element('p', { className: 'omhu-error' }, answer.status === 404 ? words.noDocument : words.errors[answer.status] ?? words.errors.other);
      const name = /filename="([\w.-]+)"/.exec(answer.headers.get('Content-Disposition'))?.[1] ?? 'dokument.pdf';
      save(await answer.blob(), name);
      return element('p', { className: 'quiet' }, words.downloaded);
    } catch {
      return element('p', { className: 'omhu-error' }, words.errors.network);
    }
  };
}

function begin({ show, token }) {
  const shown = element('section', { className: 'opened', tabIndex: -1 });
  let open; // what stands in `shown`

  const openCase = async (number, way, how) => {
    shown.replaceChildren(words.opening);
    const answer = await ask(`omhu/find/cases/${number}`, { method: 'POST', token, body: JSON.stringify(way) });
    open = { number, part: way.part };
    if (!answer.body) return shown.replaceChildren(failure(answer, words, () => openCase(number, way, how)));
    const file = answer.body;
    const box = element('div', { className: 'omhu-case' }, head(file),
      element('p', { className: 'omhu-logged', attributes: { role: 'status' } }, words.logged(how)),
      file.person && person(file.person),
      file.documents?.length > 0 && papers(file.documents, downloader(number, way, token)),
      timeline(file));
    shown.replaceChildren(box);
    return shown.focus();
  };

  const glass = standing({
    token,
    open: (one) => openCase(one.caseNumber, { road: 'BREAK_GLASS', part: one.part }, `${words.glass}, ${one.partTitle}`),
    over: (one, why) => {
      if (open?.number === one.caseNumber && open.part === one.part) shown.replaceChildren(element('p', {}, why));
    },
  });

  const hit = (found, reasons) => {
    const asked = element('div', {});
    const refresh = async () => {
      const fresh = await mine();
      if (fresh.body) glass.show(fresh.body.accesses);
    };
    const given = async (access) => {
      asked.replaceChildren();
      glass.say(words.given(access.partTitle, access.caseNumber));
      await refresh();
      openCase(access.caseNumber, { road: 'BREAK_GLASS', part: access.part }, `${words.glass}, ${access.partTitle}`);
    };
    const about = [found.name ?? found.initials, found.birthYear && words.born(found.birthYear),
      found.receivedAt && `${words.received} ${moment(found.receivedAt)}`, found.why].filter(Boolean).join(' · ');
    return element('li', {},
      element('div', {},
        element('strong', {}, found.mark, words.caseNumber(found.caseNumber)), ` · ${found.state}`,
        element('p', { className: 'quiet' }, about || words.notYours)),
      element('div', { className: 'ways' },
        found.roads.map(({ road, title, part, parts }) => element('button', {
          type: 'button', className: 'btn btn-primary',
          onclick: () => openCase(found.caseNumber, { road, part }, `${title} (${parts.join(', ')})`),
        }, words.open(found.caseNumber, part ? `${title}, ${parts.join(', ')}` : title))),
        found.breakable.length > 0 && element('button', {
          type: 'button', className: 'btn btn-default',
          onclick: () => {
            asked.replaceChildren(glassForm({ ...found, reasons, token, given, cancel: () => asked.replaceChildren() }));
            asked.querySelector('select').focus();
          },
        }, words.breakGlass(found.caseNumber))),
      asked);
  };

  const finder = (reasons) => {
    const query = element('input', { type: 'text', maxLength: 100, autocomplete: 'off', className: 'form-control' });
    const button = element('button', { type: 'submit', className: 'btn btn-primary' }, words.search);
    const outcome = element('div', { attributes: { 'aria-live': 'polite' } });
    const form = element('form', { noValidate: true, attributes: { role: 'search' } },
      element('p', { className: 'hint' }, words.hint), field(words.query, query), button);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      button.disabled = true;
      outcome.replaceChildren(words.searching);
      shown.replaceChildren();
      const answer = await ask('omhu/find/search', { method: 'POST', token, body: JSON.stringify({ query: query.value }) });
      button.disabled = false;
      if (!answer.body) return outcome.replaceChildren(failure(answer, words, () => form.requestSubmit()));
      return outcome.replaceChildren(answer.body.length
        ? element('section', {}, element('h3', {}, words.hits(answer.body.length)), element('ul', { className: 'hits' }, answer.body.map((one) => hit(one, reasons))))
        : element('p', {}, words.none));
    });
    return element('section', { className: 'group' }, form, outcome);
  };

  const start = async () => {
    show(element('p', {}, words.loading));
    const { body, ...failed } = await mine();
    if (!body) return show(element('h1', {}, words.title), failure(failed, words, start));
    glass.show(body.accesses);
    return show(element('h1', {}, words.title), finder(body.reasons), glass.section, shown);
  };

  start();
}

export default [
  page({ id: 'omhu-find', path: PATH, className: 'omhu-find', words, start: begin }),
  link({ id: 'omhu-find-link', path: PATH, priority: 220, words, mayOpen: async () => (await ask('omhu/find')).body?.finder }),
];
