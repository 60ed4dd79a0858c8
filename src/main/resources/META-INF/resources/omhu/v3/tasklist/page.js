/*
 * What Omhu's own pages inside Tasklist have in common: how they are built, how they ask the server and say that it refused, and
 * how they write days. Everything is put in as text, never as HTML; what is personal goes in bodies, never in addresses.
 */
import { danish } from '../settings.js';

const zone = { timeZone: 'Europe/Copenhagen' };
const days = new Intl.DateTimeFormat(danish ? 'da-DK' : 'en-GB', { ...zone, dateStyle: 'long' });
const times = new Intl.DateTimeFormat('en-GB', { ...zone, timeStyle: 'short' }); // 09:15, as in the rest of Tasklist

export const day = (iso) => days.format(new Date(`${iso}T12:00:00Z`));
export const moment = (iso) => `${days.format(new Date(iso))} ${times.format(new Date(iso))}`;

/* Days as Danes write them. A browser's own date field follows the browser's language: 01/08 would be read in two ways. */
export const shownDay = (iso) => iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');
export const sentDay = (typed) => typed.trim().replace(/^(\d{1,2})[.\/ -]+(\d{1,2})[.\/ -]+(\d{4})$/, (whole, date, month, year) => `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);

/** An element with properties and children; what is null or false is left out. */
export function element(name, properties, ...children) {
  const { attributes = {}, ...rest } = properties ?? {};
  const created = Object.assign(document.createElement(name), rest);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value);
  created.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return created;
}

/** A list of [value, text] to choose from, with its label. */
export function picker(id, label, options, chosen, choose) {
  const list = element('select', { id, className: 'form-control', onchange: () => choose(list.value) },
    options.map(([value, text]) => element('option', { value, selected: value === chosen }, text)));
  return element('div', { className: 'field' }, element('label', { htmlFor: id }, label), list);
}

export const choosePlace = (id, label, places, chosen, choose) => picker(id, label, places.map(({ municipality, name }) => [municipality, name]), chosen, choose);

/** The answer, or the status (or 'network') that says why there is none, with what the server says. A change needs the session's token. */
export async function ask(path, { token, ...options } = {}) {
  const root = document.querySelector('base').getAttribute('app-root');
  const headers = token ? { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token } : {};
  try {
    const answer = await fetch(`${root}/api/${path}`, { credentials: 'same-origin', cache: 'no-store', headers, ...options });
    const body = await answer.json().catch(() => null);
    return answer.ok ? { body: body ?? {} } : { status: answer.status, problem: body };
  } catch {
    return { status: 'network' };
  }
}

/** Asks for a file and gives it to the browser's own saving, so that a refusal is read on the page. */
export async function fetchFile(path, token, body, otherwise) {
  const root = document.querySelector('base').getAttribute('app-root');
  try {
    const answer = await fetch(`${root}/api/${path}`, {
      method: 'POST', credentials: 'same-origin', cache: 'no-store', body,
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
    });
    if (!answer.ok) return { status: answer.status, problem: await answer.json().catch(() => null) };
    const name = /filename="?([^";]+)/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? otherwise;
    const address = URL.createObjectURL(await answer.blob());
    const anchor = element('a', { href: address, download: name });
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    return { body: {} };
  } catch {
    return { status: 'network' };
  }
}

/** What went wrong, in the server's words where it has some, and a button where trying again can help. */
export function failure({ status, problem }, words, again, label = words.tryAgain) {
  const own = [400, 403, 404, 409].includes(status) && (problem?.detail ?? problem?.message);
  return element('div', { className: 'omhu-error', attributes: { role: 'alert' } },
    element('p', {}, own || words.errors[status] || words.errors.other),
    again && ![400, 401, 403, 404].includes(status) && element('button', { type: 'button', onclick: again }, label));
}

/** A page with its own address; `start` gets `show`, which puts parts below the way back, the page's root, and the token. */
export function page({ id, path, className = '', words, start }) {
  return {
    id,
    pluginPoint: 'tasklist.route',
    priority: 0,
    properties: { path },

    render(node, { api }) {
      const root = element('main', { className: `omhu-settings ${className}`.trim() });
      const back = element('a', { href: '#/', className: 'back' }, words.back);
      const show = (...parts) => root.replaceChildren(back, ...parts.flat().filter(Boolean));
      node.append(root);
      start({ root, show, token: api.CSRFToken });
    },
  };
}

/** Its link in the navigation bar, for whom `mayOpen` says so. */
export function link({ id, path, priority, words, mayOpen }) {
  return {
    id,
    pluginPoint: 'tasklist.navbar.action',
    priority,

    async render(node) {
      if (await mayOpen()) node.append(element('a', { href: `#${path}`, className: 'omhu-settings-link' }, words.link));
    },
  };
}
