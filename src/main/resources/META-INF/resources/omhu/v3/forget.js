/*
 * When a session ends - signed out, or timed out - the page is loaded anew, so that the next user of the same browser finds
 * neither the last user's data in its memory nor his task or half-filled start form on the screen (Tasklist would lead there).
 * A link to a task still works for somebody who was not signed in.
 */
import { danish } from './settings.js';

const NOTICE = danish
  ? 'Du er logget ud. En kladde, der nåede at blive gemt, vises igen, når du selv logger ind og åbner formularen.'
  : 'You have been signed out. A draft that had been saved is shown again when you yourself sign in and open the form.';

const isLogin = () => location.hash.startsWith('#/login');

function showNotice() {
  const form = document.querySelector('form[name="signinForm"]');
  if (!form) return false;
  const notice = document.createElement('p');
  notice.className = 'omhu-signed-out';
  notice.setAttribute('role', 'status');
  notice.textContent = NOTICE;
  form.prepend(notice);
  return true;
}

let mustTell = history.state?.omhuSignedOut === true;
let signedIn = false;

const watch = new MutationObserver(() => {
  if (mustTell && showNotice()) mustTell = false;
  if (document.querySelector('[cam-widget-header] .account')) {
    signedIn = true;
    watch.disconnect();
  }
});
watch.observe(document.body, { childList: true, subtree: true });

window.addEventListener('hashchange', () => {
  if (!signedIn || !isLogin()) return;
  history.replaceState({ omhuSignedOut: true }, '');
  location.reload();
});
