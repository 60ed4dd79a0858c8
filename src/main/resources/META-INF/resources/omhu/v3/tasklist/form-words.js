/*
 * The few words that form-js 1.8.7 (Tasklist's form engine) writes itself, in Danish, and a Danish calendar.
 * Also switches off the browser's own memory of what was typed into text fields: form-js forgets that on plain text fields.
 */
import { danish } from '../settings.js';
import { replaceWords } from '../words.js';

const RULES = [
  {
    where: '.fjs-form-field-error li',
    words: {
      'Field is required.': 'Feltet skal udfyldes.',
      'Field must be a valid email.': 'Skriv en gyldig e-mailadresse, fx navn@kommune.dk.',
      'Field must be a valid  international phone number. (e.g. +4930664040900)':
        'Skriv telefonnummeret med landekode, fx +4512345678.',
      'Value is not a number.': 'Skriv et tal.',
      'Date and time must both be entered.': 'Udfyld både dato og klokkeslæt.',
    },
    patterns: [
      [/^Field must match pattern .*\.$/, 'Indholdet har ikke den rigtige form. Se hjælpeteksten ved feltet.'],
      [/^Field must have minimum value of (.+)\.$/, 'Tallet må ikke være mindre end $1.'],
      [/^Field must have maximum value of (.+)\.$/, 'Tallet må ikke være større end $1.'],
      [/^Field must have minimum length of (.+)\.$/, 'Skriv mindst $1 tegn.'],
      [/^Field must have maximum length of (.+)\.$/, 'Skriv højst $1 tegn.'],
      [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'Vælg $1 eller $2.'],
    ],
  },
  { where: '.fjs-select-placeholder', words: { Select: 'Vælg' } },
  { where: 'input.fjs-input, input.fjs-taglist-input', words: { Search: 'Søg', 'dd.mm.yyyy': 'dd.mm.åååå', 'hh:mm': 'tt:mm' } },
  { where: '.fjs-dropdownlist-empty', words: { 'No results': 'Intet fundet', 'All values selected': 'Alt er valgt' } },
  { where: '.fjs-taglist-tag-remove, .fjs-taglist-skip-link', words: { 'Remove tag': 'Fjern', 'Skip to search': 'Gå til søgning' } },
  { where: '.fjs-number-arrow-container button', words: { Increment: 'Én op', Decrement: 'Én ned' } },
  {
    where: '.fjs-repeat-render-add, .fjs-repeat-render-collapse, .fjs-repeat-row-remove',
    words: { 'Add new': 'Tilføj', Collapse: 'Vis færre' },
    patterns: [
      [/^Expand all \((\d+)\)$/, 'Vis alle ($1)'],
      [/^Remove list item (\d+)$/, 'Fjern nr. $1'],
    ],
  },
  {
    where: '.fjs-table-td[colspan], .fjs-table-nav-button, .fjs-table-th',
    words: {
      'Nothing to show.': 'Der er ikke noget at vise.',
      'Previous page': 'Forrige side',
      'Next page': 'Næste side',
      'Click to remove sorting': 'Klik for at fjerne sorteringen',
    },
    patterns: [
      [/^Click to sort by (.+) descending$/, 'Klik for at sortere faldende efter $1'],
      [/^Click to sort by (.+) ascending$/, 'Klik for at sortere stigende efter $1'],
    ],
  },
  { where: '.flatpickr-current-month select, .flatpickr-current-month input', words: { Month: 'Måned', Year: 'År' } },
  { where: '.fjs-iframe-placeholder-text', words: { 'No content to show.': 'Der er ikke noget at vise.' } },
];

const days = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
const months = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'];
const CALENDAR = {
  firstDayOfWeek: 1,
  weekdays: { longhand: days, shorthand: days.map((day) => day.slice(0, 2)) },
  months: { longhand: months, shorthand: months.map((month) => month.slice(0, 3)) },
  ordinal: () => '.',
  rangeSeparator: ' til ',
  time_24hr: true,
};

/* The date field's calendar (flatpickr) hangs on its input and can be given another language afterwards. */
const calendarOf = new WeakMap();
function useDanishCalendar(input) {
  const calendar = input._flatpickr;
  if (!calendar || calendarOf.get(input) === calendar) return;
  calendarOf.set(input, calendar);
  calendar.config.ariaDateFormat = 'j. F Y';
  calendar.set('locale', CALENDAR);
}

new MutationObserver(() => {
  for (const form of document.querySelectorAll('form.fjs-form:not([autocomplete])')) form.setAttribute('autocomplete', 'off');
  if (danish) document.querySelectorAll('.fjs-datepicker input').forEach(useDanishCalendar);
}).observe(document.body, { childList: true, subtree: true });

if (danish) replaceWords('.fjs-container', RULES);
