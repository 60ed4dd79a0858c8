/*
 * "Jeg er inhabil": whoever sees the shown task says that they are not impartial in its case. The server shuts the case to them,
 * takes their tasks of it back and asks a manager to find somebody else. Tasklist keeps the task's id in its address.
 */
import { words } from './not-impartial-words.js';
import { ask, element, failure } from './page.js';

const shownTask = () => new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');

function dialog(token) {
  const task = shownTask();
  const path = `omhu/not-impartial/${encodeURIComponent(task)}`;
  const box = element('dialog', { className: 'omhu-hand-on omhu-not-impartial', attributes: { 'aria-labelledby': 'omhu-not-impartial' } });
  let said = false;
  const close = element('button', { type: 'button', className: 'btn btn-default', onclick: () => box.close() }, words.cancel);
  const show = (...parts) => box.replaceChildren(element('h2', { id: 'omhu-not-impartial' }, words.title), ...parts.filter(Boolean), close);
  box.addEventListener('close', () => {
    box.remove();
    // The task is not theirs to see any more: without it the list opens by itself.
    if (said) {
      location.hash = '#/';
      location.reload();
    }
  });

  const start = async () => {
    const answer = await ask(path);
    if (!answer.body) return show(failure(answer, words, start));
    return draw(answer.body);
  };

  const draw = ({ caseNumber, causes, alone, managers }) => {
    const cause = element('select', { id: 'omhu-not-impartial-cause', className: 'form-control', required: true },
      element('option', { value: '' }, words.choose), causes.map((one) => element('option', { value: one.value }, one.label)));
    const text = element('textarea', { id: 'omhu-not-impartial-text', className: 'form-control', rows: 3, maxLength: 1000 });
    const message = element('div', { attributes: { role: 'status' } });
    const send = element('button', { type: 'submit', className: 'btn btn-danger' }, words.confirm);
    const form = element('form', {},
      element('label', { htmlFor: cause.id }, words.why), cause,
      element('label', { htmlFor: text.id }, words.more), text, element('p', { className: 'help-block' }, words.moreHint),
      send, message);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      send.disabled = true;
      const answer = await ask(path, { method: 'POST', token, body: JSON.stringify({ cause: cause.value, text: text.value || null }) });
      send.disabled = false;
      if (!answer.body) return message.replaceChildren(failure(answer, words));
      said = true;
      close.textContent = words.close;
      return show(element('p', { attributes: { role: 'status' } }, words.done(answer.body.caseNumber)));
    });
    show(element('p', {}, words.what(caseNumber)), element('p', {}, words.clocks),
      alone && element('p', { className: 'omhu-alone' }, words.alone(managers)), form);
    cause.focus();
  };

  document.body.append(box);
  if (task) start();
  else show(element('p', {}, words.noTask));
  box.showModal();
}

export default {
  id: 'omhu-not-impartial',
  pluginPoint: 'tasklist.task.action',
  priority: 90,

  render(node, { api }) {
    node.append(element('button', { type: 'button', className: 'btn btn-link omhu-not-impartial-open', onclick: () => dialog(api.CSRFToken) }, words.open));
  },
};
