/*
 * Runs in every web app before the app's own scripts (see each index.html).
 *
 * Why: the apps ask the server again and again by themselves, so the server can't see from a request that somebody sits there. This
 * says so (header Omhu-Present) for a minute after a key, a click or a turn of the wheel. The server ends a session that nobody is
 * present in, and each after a working day; how long is left comes back with every answer, and is told in time.
 */
(() => {
  const MINUTE = 60_000;
  const danish = document.documentElement.lang === 'da';
  const root = new URL(document.currentScript.src).pathname.replace(/\/omhu\/.*$/, '/camunda/');

  let touched = Date.now(); // whoever opened the page is there
  let ends = Infinity;
  let banner = null;
  let asked = 0;

  const present = () => Date.now() - touched < MINUTE;

  function isOurs(url) {
    try {
      return new URL(url, document.baseURI).origin === location.origin;
    } catch {
      return false;
    }
  }

  function note(left) {
    if (left === null || left === '') return;
    ends = Date.now() + Number(left) * 1000;
    tell();
  }

  const { open, send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.omhuOurs = isOurs(url);
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (...body) {
    if (this.omhuOurs) {
      if (present()) this.setRequestHeader('Omhu-Present', '1');
      this.addEventListener('load', () => note(this.getResponseHeader('Omhu-Session-Left')));
    }
    return send.apply(this, body);
  };

  const nativeFetch = window.fetch;
  window.fetch = async function (resource, options) {
    const request = new Request(resource, options);
    if (isOurs(request.url) && present()) request.headers.set('Omhu-Present', '1');
    const answer = await nativeFetch.call(window, request);
    if (isOurs(request.url)) note(answer.headers.get('Omhu-Session-Left'));
    return answer;
  };

  /** Asks for more time, at most every few seconds. */
  function stay() {
    if (Date.now() - asked < 5_000) return;
    asked = Date.now();
    window.fetch(`${root}api/admin/auth/user/default`, { cache: 'no-store' }).catch(() => {});
  }

  function tell() {
    const left = ends - Date.now();
    if (left > 2 * MINUTE || left <= 0) {
      banner?.remove();
      banner = null;
      return;
    }
    if (!banner) {
      banner = document.createElement('p');
      banner.className = 'omhu-idle';
      banner.setAttribute('role', 'alert');
      document.body.append(banner);
    }
    const time = new Date(ends).toLocaleTimeString(danish ? 'da-DK' : 'en-GB', { hour: '2-digit', minute: '2-digit' });
    const text = danish
      ? `Du bliver logget ud kl. ${time}. Tryk på en tast, hvis du stadig er her. Er dagens tid brugt, så log ind igen. Kladder er gemt.`
      : `You will be signed out at ${time}. Press a key if you are still here. If the day's time is up, sign in again. Drafts are saved.`;
    if (banner.textContent !== text) banner.textContent = text;
  }

  function touch() {
    touched = Date.now();
    if (banner) stay();
  }
  for (const kind of ['keydown', 'pointerdown', 'wheel']) {
    window.addEventListener(kind, touch, { capture: true, passive: true });
  }
  setInterval(tell, 5_000);
})();
