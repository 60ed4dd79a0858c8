/* How the page "Fravær" and "Giv videre" ask the server, and how they say that it refused. */
import { element } from './settings-form.js';
import { words } from './absence-words.js';

/** The answer, or the status (or 'network') that says why there is none, with what the server says. */
export async function ask(path, options) {
  const root = document.querySelector('base').getAttribute('app-root');
  try {
    const answer = await fetch(`${root}/api/omhu/${path}`, { credentials: 'same-origin', cache: 'no-store', ...options });
    const body = await answer.json().catch(() => null);
    return answer.ok ? { body } : { status: answer.status, problem: body };
  } catch {
    return { status: 'network' };
  }
}

/** A change, with the token of the session. */
export function change(path, method, api, body) {
  return ask(path, {
    method,
    headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': api.CSRFToken },
    body: body && JSON.stringify(body),
  });
}

/** Why it did not happen: the server's words where it has said them. */
export function failure({ status, problem }, again) {
  const own = [400, 403, 404, 409].includes(status) && problem?.detail;
  return element('div', { className: 'omhu-error', attributes: { role: 'alert' } },
    element('p', {}, own || words.errors[status] || words.errors.other),
    again && element('button', { type: 'button', onclick: again }, words.tryAgain));
}
