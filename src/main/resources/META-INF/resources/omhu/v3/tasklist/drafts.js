/*
 * Keeps on the server what is typed into a form, a second after the last key, and shows what an earlier sitting left behind.
 *
 * Tasklist's own Save is no help: it checks the whole form, marks every question not yet answered as a fault and so switches
 * "Fuldfør" off. So the form-js form is asked itself; preact leaves a way to it on the element it draws into (__k, the same name
 * in every preact 10). The server says which form this is and whose, in the form's schema: an address or a clock would
 * sometimes name the wrong task. Nothing is kept in the browser.
 */
import { words } from './draft-words.js';
import { rebuildTab } from './rebuild-tab.js';

const PAUSE = 1000;
const AGAIN = 10_000;
const LARGEST_ON_LEAVING = 60_000; // browsers send at most 64 kB once the page is gone

const api = `${document.querySelector('base').getAttribute('app-root')}/api/omhu/drafts`;
const token = () => document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1] ?? '';

const zone = { timeZone: 'Europe/Copenhagen' };
const clock = new Intl.DateTimeFormat('da-DK', { ...zone, hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat('da-DK', { ...zone, day: 'numeric', month: 'numeric' });
const timeOf = (iso) => clock.format(new Date(iso));
const dayOf = (iso) => `${date.format(new Date(iso)).replace(/\.$/, '')}.`;

function element(name, className, ...children) {
  const created = document.createElement(name);
  created.className = className;
  created.append(...children.filter(Boolean));
  return created;
}

/** The form-js form that has drawn this element. */
function formJs(drawn) {
  let host = drawn;
  while (host && !host.__k) host = host.parentElement;
  const open = [host?.__k];
  while (open.length) {
    const node = open.shift();
    if (!node || typeof node !== 'object') continue;
    if (typeof node.props?.value?.getService === 'function') return node.props.value.getService('form');
    open.push(...(Array.isArray(node.__k) ? node.__k : []));
  }
  return null;
}

class Draft {
  constructor(place, form, note) {
    this.place = place;
    this.form = form;
    this.path = note.task ? `task/${encodeURIComponent(note.task)}` : `start/${encodeURIComponent(note.process)}`;
    this.note = note;
    this.line = element('p', 'omhu-draft');
    this.line.setAttribute('role', 'status');
    const buttons = place.closest('.modal-content')?.querySelector('.modal-footer')
      ?? place.closest('[cam-tasklist-form]').querySelector('.form-actions');
    buttons.before(this.line);
    if (note.savedAt) this.tell();
    this.kept = this.text();
    form.on('changed', () => this.changed());
  }

  text() {
    return JSON.stringify(this.form._getState().data);
  }

  changed() {
    const text = this.text();
    if (this.over || text === this.latest) return;
    this.latest = text;
    this.sending = false;
    this.wait(PAUSE);
  }

  wait(time) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), time);
  }

  /** Sends what is new; one at a time, so that no older text comes after a newer one. */
  async save({ leaving = false } = {}) {
    clearTimeout(this.timer);
    if (this.over || this.sending || !this.latest || this.latest === this.kept) return;
    if (this.saving && !leaving) {
      this.wait(PAUSE);
      return;
    }
    const text = this.latest;
    const body = JSON.stringify({ user: this.note.user, values: this.form._getSubmitData() });
    this.stop = new AbortController();
    this.saving = fetch(`${api}/${this.path}`, {
      method: 'PUT',
      credentials: 'same-origin',
      cache: 'no-store',
      keepalive: leaving && body.length < LARGEST_ON_LEAVING,
      signal: this.stop.signal,
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
      body,
    }).then(async (answer) => (answer.ok ? answer.json() : { status: answer.status }), () => ({ status: 0 }));
    const { savedAt, status } = await this.saving;
    this.saving = null;
    if (this.over || this.sending) return;
    if (status === undefined) {
      this.kept = text;
      this.say(savedAt ? words.saved(timeOf(savedAt)) : '');
    } else {
      this.say(words.failed[status] ?? words.failed.other, true);
      if (status === 0 || status >= 500) this.wait(AGAIN);
    }
  }

  say(text, failed = false) {
    if (this.line.textContent !== text) this.line.textContent = text;
    this.line.classList.toggle('failed', failed);
  }

  /** Says that a draft was put in, what others have changed since, and offers to throw it away. */
  tell() {
    const { savedAt, changed = [] } = this.note;
    const button = element('button', 'btn btn-default', words.throwAway);
    button.type = 'button';
    button.addEventListener('click', () => this.throwAway());
    this.box = element('div', 'omhu-draft-note',
      element('p', '', words.putIn(dayOf(savedAt), timeOf(savedAt))),
      changed.length > 0 && element('ul', '', ...changed.map(({ label, by, at, now }) =>
        element('li', '', words.changed(label, by, dayOf(at), timeOf(at), now)))),
      button);
    this.box.setAttribute('role', 'status');
    this.place.prepend(this.box);
  }

  async throwAway() {
    this.over = true;
    clearTimeout(this.timer);
    await this.saving;
    const answer = await fetch(`${api}/${this.path}`, {
      method: 'DELETE',
      credentials: 'same-origin',
      headers: { 'X-XSRF-TOKEN': token() },
    }).catch(() => null);
    this.over = false;
    if (!answer?.ok) return this.say(words.failed.other, true);
    this.latest = null;
    if (this.note.task) return rebuildTab();
    this.box.remove();
    await this.form.importSchema(this.form._getState().schema, {});
    this.kept = this.latest = this.text();
    this.say(words.thrownAway);
  }

  /** The form is being sent: what comes after it must not become a draft again, unless it is refused. */
  send() {
    clearTimeout(this.timer);
    this.sending = true;
    this.stop?.abort();
  }

  refused() {
    this.sending = false;
    this.wait(PAUSE);
  }

  close() {
    this.save({ leaving: true });
    this.giveUp();
  }

  giveUp() {
    this.over = true;
    clearTimeout(this.timer);
  }
}

const drafts = new Map();

async function open(place, drawn) {
  drafts.set(place, null);
  const form = formJs(drawn);
  if (!form) throw new Error('form-js has not been found: drafts are not saved');
  const { omhuDraft: note, ...bare } = form._getState().schema;
  if (!note?.user) return;
  if (note.values) await form.importSchema(bare, note.values);
  if (place.isConnected) drafts.set(place, new Draft(place, form, note));
}

const each = (act) => drafts.forEach((draft) => draft && act(draft));

new MutationObserver(() => {
  for (const drawn of document.querySelectorAll('[cam-tasklist-form-camunda] .fjs-form')) {
    const place = drawn.closest('[cam-tasklist-form-camunda]');
    if (!drafts.has(place)) open(place, drawn);
  }
  for (const [place, draft] of drafts) {
    if (place.isConnected) continue;
    drafts.delete(place);
    draft?.close();
  }
  if (document.querySelector('.form-refused')) each((draft) => draft.sending && draft.refused());
}).observe(document.body, { childList: true, subtree: true });

document.addEventListener('click', ({ target }) => {
  if (target.closest('[cam-tasklist-form] .btn-primary, .modal-footer .btn-primary, .fjs-button')) each((draft) => draft.send());
  else if (target.closest('[cam-widget-header]')) each((draft) => draft.save({ leaving: true }));
}, true);

const leave = () => each((draft) => draft.save({ leaving: true }));
window.addEventListener('pagehide', leave);
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());

/* Its button being hidden, Tasklist saves only when it finds the session over: nothing more can be kept, nor may be tried. */
window.addEventListener('omhu-save', () => each((draft) => draft.giveUp()));
