/* How our pages ask the server, and say what went wrong; what is personal goes in bodies, never in addresses. */
import { danish } from '../settings.js';
import { element } from './settings-form.js';

const zone = { timeZone: 'Europe/Copenhagen' };
const language = danish ? 'da-DK' : 'en-GB';
const days = new Intl.DateTimeFormat(language, { ...zone, dateStyle: 'long' });
const times = new Intl.DateTimeFormat('en-GB', { ...zone, timeStyle: 'short' }); // 09:15, as in the rest of Tasklist

export const day = (iso) => days.format(new Date(`${iso}T12:00:00Z`));
export const moment = (iso) => `${days.format(new Date(iso))} ${times.format(new Date(iso))}`;

/** The answer, or the status (or 'network') that says why there is none, with what the server says. */
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

/** What went wrong, in the server's words where it has some. */
export function failure({ status, problem }, words, again) {
  const own = [400, 403, 404, 409].includes(status) && (problem?.detail ?? problem?.message);
  const box = element('div', { className: 'omhu-error', attributes: { role: 'alert' } },
    element('p', {}, own || words.errors[status] || words.errors.other));
  if (again && ![400, 401, 403, 404].includes(status)) {
    box.append(element('button', { type: 'button', onclick: again }, words.tryAgain));
  }
  return box;
}
