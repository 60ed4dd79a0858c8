/*
 * The form on the page "Indstillinger": plain fields with labels, errors at the field they are about. The names of fields are
 * those of the server's JSON (contacts[0].phone), so that its errors find them. Everything is put in as text, never as HTML.
 */
import { element, sentDay, shownDay } from './page.js';
import { words } from './settings-words.js';

const idOf = (field) => `omhu-settings-${field.replace(/[[\].]+/g, '-')}`;

/** A labelled input; its hint and, later, its error are read out with it. */
function field(name, label, input, hint) {
  const id = idOf(name);
  input.id = id;
  input.dataset.field = name;
  const note = hint && element('p', { className: 'hint', id: `${id}-hint` }, hint);
  if (note) input.setAttribute('aria-describedby', note.id);
  return element('div', { className: 'field' }, element('label', { htmlFor: id }, label), note, input);
}

const textInput = (value, maxLength) => element('input', { type: 'text', value, maxLength, autocomplete: 'off', className: 'form-control' });
const numberInput = (value, min, max) => element('input', { type: 'number', value, min, max, step: 1, className: 'form-control' });

const dateInput = (iso) => element('input', {
  type: 'text', value: shownDay(iso), maxLength: 20, placeholder: words.dayPlaceholder, autocomplete: 'off', className: 'form-control day',
});

function group(legend, hint, ...children) {
  return element('fieldset', { className: 'group' }, element('legend', {}, legend), hint && element('p', { className: 'hint' }, hint), children);
}

function choices(name, legend, type, offered, chosen) {
  const options = offered.map(({ value, label }) => element('label', { className: 'choice' },
    element('input', { type, name: idOf(name), value, checked: chosen.includes(value) }), ` ${label}`));
  const set = element('fieldset', { className: 'field', id: idOf(name), tabIndex: -1 }, element('legend', {}, legend), options);
  set.dataset.field = name;
  return set;
}

/** Rows that can be added and removed; the numbers in their names follow the order on the screen. */
function rows(name, title, add, values, empty, fields, mayChange) {
  const list = element('div', { className: 'rows', id: idOf(name), tabIndex: -1 });
  list.dataset.field = name;
  const draw = (current) => list.replaceChildren(...current.map((value, i) => {
    const row = element('fieldset', { className: 'row-of-fields' },
      element('legend', {}, `${title} ${i + 1}`),
      fields(value, `${name}[${i}]`),
      mayChange && element('button', {
        type: 'button', className: 'btn btn-default', attributes: { 'aria-label': `${words.remove} ${title.toLowerCase()} ${i + 1}` },
        onclick: () => {
          const left = read();
          left.splice(i, 1);
          draw(left);
          adder.focus();
        },
      }, words.remove));
    return row;
  }));
  const read = () => [...list.children].map((row) => Object.fromEntries([...row.querySelectorAll('input')]
    .map((input) => [input.dataset.field.split('.').pop(), input.value])));
  const adder = element('button', {
    type: 'button', className: 'btn btn-default',
    onclick: () => {
      draw([...read(), empty]);
      list.lastElementChild.querySelector('input').focus();
    },
  }, add);
  draw(values);
  return { parts: [list, mayChange && adder], read };
}

/** The form for what the server sent; `read` answers with the settings as they stand in it. */
export function settingsForm({ settings, organisations, participants, mayChange }) {
  const interval = numberInput(settings.meetingIntervalDays, 1, 365);
  const first = dateInput(settings.firstMeeting);
  const quorum = numberInput(settings.quorum, 0, 8);
  const email = textInput(settings.emailSender, 254);
  const dutyPhone = textInput(settings.dutyPhone, 30);
  const childPlace = choices('childSystem.place', words.childSystem, 'radio', [
    { value: 'HERE', label: words.childSystemHere },
    { value: 'SPECIALIST', label: words.childSystemSpecialist },
  ], [settings.childSystem.place]);
  const childSystemName = textInput(settings.childSystem.name, 60);
  const organisation = choices('organisation', words.organisation, 'radio', organisations, [settings.organisation]);
  const standing = choices('standingParticipants', words.standingParticipants, 'checkbox', participants, settings.standingParticipants);
  const contacts = rows('contacts', words.contact, words.addContact, settings.contacts, { title: '', name: '', phone: '' },
    ({ title, name, phone }, at) => [
      field(`${at}.title`, words.contactTitle, textInput(title, 60)),
      field(`${at}.name`, words.contactName, textInput(name, 80)),
      field(`${at}.phone`, words.contactPhone, textInput(phone, 30)),
    ], mayChange);
  const closingDays = rows('closingDays', words.closingDay, words.addClosingDay, settings.closingDays, { day: '', name: '' },
    ({ day, name }, at) => [
      field(`${at}.day`, words.closingDayDay, dateInput(day)),
      field(`${at}.name`, words.closingDayName, textInput(name, 60)),
    ], mayChange);

  const form = element('form', { noValidate: true, className: 'omhu-settings-form' },
    element('fieldset', { disabled: !mayChange, className: 'all' },
      group(words.howMeetings, null, organisation,
        field('meetingIntervalDays', words.meetingIntervalDays, interval, words.meetingIntervalHint),
        field('firstMeeting', words.firstMeeting, first, words.firstMeetingHint),
        standing,
        field('quorum', words.quorum, quorum, words.quorumHint)),
      group(words.contacts, words.contactsHint, contacts.parts),
      group(words.duty, null, field('dutyPhone', words.dutyPhone, dutyPhone, words.dutyPhoneHint)),
      group(words.closingDays, words.closingDaysHint, closingDays.parts),
      group(words.email, null, field('emailSender', words.emailSender, email, words.emailSenderHint)),
      group(words.childSystemGroup, words.childSystemHint, childPlace,
        field('childSystem.name', words.childSystemName, childSystemName, words.childSystemNameHint))),
    mayChange && element('button', { type: 'submit', className: 'btn btn-primary' }, words.save));

  const chosen = (set) => [...set.querySelectorAll('input:checked')].map((input) => input.value);
  const number = (input) => (input.value === '' ? null : Number(input.value));
  const read = () => ({
    organisation: chosen(organisation)[0] ?? null,
    meetingIntervalDays: number(interval),
    firstMeeting: sentDay(first.value),
    standingParticipants: chosen(standing),
    quorum: number(quorum),
    contacts: contacts.read(),
    closingDays: closingDays.read().map(({ day, name }) => ({ day: sentDay(day), name })),
    emailSender: email.value,
    dutyPhone: dutyPhone.value,
    childSystem: { place: chosen(childPlace)[0] ?? null, name: childSystemName.value },
  });
  return { form, read };
}

/** Takes away what was said the last time. */
export function clearErrors(form) {
  form.querySelectorAll('.field-error').forEach((error) => error.remove());
  form.querySelectorAll('[aria-invalid]').forEach((input) => {
    input.removeAttribute('aria-invalid');
    const hint = document.getElementById(`${input.id}-hint`);
    if (hint) input.setAttribute('aria-describedby', hint.id);
    else input.removeAttribute('aria-describedby');
  });
}

/** Says each error at its field and leads to the first one. */
export function showErrors(form, errors) {
  for (const { field: name, message } of errors) {
    const input = [...form.querySelectorAll('[data-field]')].find((one) => one.dataset.field === name);
    const error = element('p', { className: 'field-error', id: `${idOf(name)}-error` }, message);
    if (!input) {
      form.prepend(error);
      continue;
    }
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', [input.getAttribute('aria-describedby'), error.id].filter(Boolean).join(' '));
    if (input.tagName === 'INPUT') input.after(error);
    else input.append(error);
  }
  form.querySelector('[aria-invalid]')?.focus();
}
