/*
 * Shows why a form was not sent where the user is looking: right above the form's buttons, one line per reason, each leading
 * to its field. Tasklist's own message says only that something failed, and covers the buttons (or stands at the far top of
 * a long start form). A reason is the server's message, or, where the form itself found the fault, the fields concerned.
 */
import { danish } from '../settings.js';

const TITLE = danish ? 'Formularen er ikke sendt' : 'The form has not been sent';
const OTHER = danish
  ? 'Der skete en fejl. Prøv igen om lidt. Hjælper det ikke, så kontakt din administrator.'
  : 'Something failed. Try again in a while; if that does not help, contact your administrator.';

const FOCUSABLE = 'input:not([disabled]), textarea, select, [tabindex]';
const labelOf = (label) => label.textContent.replace(/\*$/, '').trim();

/** Where to put the box: above the buttons of the start form in its dialog, or of the task's form. */
function buttonsOfForm() {
  const dialog = document.querySelector('.modal-content');
  if (dialog) return dialog.querySelector('[cam-tasklist-form]') && dialog.querySelector('.modal-footer');
  return document.querySelector('.task-card [cam-tasklist-form] .form-actions');
}

/** `Feltet "Beskrivelse" skal udfyldes.` leads to the field with that label. */
function saidByServer(text, form) {
  const name = text.match(/["“»](.+?)["”«]/)?.[1];
  const label = name && [...form.querySelectorAll('label')].find((each) => labelOf(each) === name);
  return { text, field: label && (document.getElementById(label.htmlFor) ?? label.parentElement.querySelector(FOCUSABLE)) };
}

function foundByForm(error) {
  const container = error.closest('.fjs-form-field, .fjs-element') ?? error.parentElement;
  const label = container.querySelector('label');
  return { text: label ? `${labelOf(label)} – ${error.textContent}` : error.textContent, field: container.querySelector(FOCUSABLE) };
}

function item({ text, field }) {
  const created = document.createElement('li');
  if (!field) {
    created.textContent = text;
    return created;
  }
  const link = document.createElement('button');
  link.type = 'button';
  link.textContent = text;
  link.addEventListener('click', () => field.focus());
  created.append(link);
  return created;
}

function removeBox() {
  document.querySelectorAll('.omhu-error.form-refused').forEach((box) => box.remove());
}

function showBox(message, buttons) {
  removeBox();
  const form = buttons.closest('.modal-content, .task-card');
  const lines = message.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => saidByServer(line, form));
  const reasons = lines.length ? lines : [...form.querySelectorAll('.fjs-form-field-error li')].map(foundByForm);
  const title = document.createElement('h3');
  title.textContent = TITLE;
  const list = document.createElement('ul');
  list.append(...(reasons.length ? reasons : [{ text: OTHER }]).map(item));
  const box = document.createElement('div');
  box.className = 'omhu-error form-refused';
  box.setAttribute('role', 'alert');
  box.append(title, list);
  buttons.before(box);
  buttons.scrollIntoView({ block: 'nearest' });
}

/* Only what follows on sending a form: other messages (a task that has gone, no right to claim) stay where they are. */
let sending = false;
document.addEventListener(
  'click',
  (event) => {
    if (event.target.closest('.notifications, .omhu-error')) return;
    sending = Boolean(event.target.closest('[cam-tasklist-form] .btn-primary, .modal-footer .btn-primary, .fjs-button'));
    if (sending) removeBox();
  },
  true,
);

function moveToForm(notification) {
  const buttons = sending && buttonsOfForm();
  if (!buttons) return;
  showBox(notification.querySelector('.message')?.textContent ?? '', buttons);
  notification.querySelector('[ng-click^="removeNotification"]')?.click();
}

new MutationObserver(() => {
  document.querySelectorAll('.notifications > .alert-danger').forEach(moveToForm);
}).observe(document.body, { childList: true, subtree: true });
