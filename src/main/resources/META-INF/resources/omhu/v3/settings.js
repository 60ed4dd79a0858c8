/* What Tasklist, Cockpit and Admin have in common (each app's scripts/config.js takes it from here). */

if (document.documentElement.dataset.storage !== 'guarded') {
  document.body.textContent = 'Omhu kan ikke åbnes: guard.js mangler. Kontakt din administrator.';
  throw new Error('guard.js has not run: forms would be written to the browser');
}

export const danish = document.documentElement.lang === 'da';

/*
 * The fallback is the chosen language itself: with another one both files are loaded, and whichever comes last decides the
 * language of "in 3 days". Other languages than Danish get English.
 */
export const locales = { availableLocales: ['da', 'en'], fallbackLocale: danish ? 'da' : 'en' };

/* Danish order and a 24-hour clock in both languages: a clock that a law sets must not be read in two ways. */
export const dateFormat = {
  normal: 'DD.MM.YYYY HH:mm',
  short: 'DD.MM.YYYY',
  abbr: 'D. MMM YYYY HH:mm',
  long: danish ? 'dddd [d.] D. MMMM YYYY [kl.] HH:mm' : 'dddd D MMMM YYYY HH:mm',
};

export const vendor = 'Omhu';
