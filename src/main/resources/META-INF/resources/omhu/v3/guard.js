/*
 * Runs in every web app before the app's own scripts (see each index.html).
 *
 * Why: Tasklist keeps what was typed into a form as clear text in localStorage - on "Save", and by itself when the session
 * times out, a start form even under a key that the next user is given. It would also keep saved searches. So the browser
 * remembers view settings (sorting, widths) and nothing else; all other writes are dropped without an error. That a form was
 * to be kept is told to tasklist/drafts.js, which keeps forms on the server: it means that the session is over.
 */
(() => {
  const VIEW_SETTINGS = 'camunda';
  const FORM = 'camunda-form:';

  // The same choice as Tasklist makes for its labels: the browser's first language, English where it is not Danish.
  const language = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase();
  document.documentElement.lang = language.split('-')[0] === 'da' ? 'da' : 'en';

  document.documentElement.dataset.storage = 'guarded'; // settings.js stops the app where this is missing

  const nativeSetItem = Storage.prototype.setItem;

  function withoutSearches(settings) {
    try {
      const { searchCriteria, ...rest } = JSON.parse(settings);
      return JSON.stringify(rest);
    } catch {
      return '{}';
    }
  }

  Storage.prototype.setItem = function (key, value) {
    if (this === window.localStorage && String(key) === VIEW_SETTINGS) {
      nativeSetItem.call(this, key, withoutSearches(String(value)));
    } else if (String(key).startsWith(FORM)) {
      window.dispatchEvent(new Event('omhu-save'));
    }
  };

  // What an earlier version, or another build of the web apps, has left behind.
  function clean() {
    const settings = localStorage.getItem(VIEW_SETTINGS);
    localStorage.clear();
    sessionStorage.clear();
    if (settings) localStorage.setItem(VIEW_SETTINGS, settings);
  }
  clean();
  window.addEventListener('pagehide', clean);

  // "Back" after signing out must not bring a page with a case on it back from the browser's memory.
  window.addEventListener('pageshow', (event) => event.persisted && location.reload());
})();
