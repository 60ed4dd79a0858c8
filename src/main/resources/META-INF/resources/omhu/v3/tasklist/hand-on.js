/*
 * "Giv videre": a manager hands the shown task on to somebody who may have it. The list says who is away; the server decides, and
 * writes it in the journal. Tasklist tells an action of the task no id, but keeps it in its address.
 */
import { words } from './absence-words.js';
import { ask, element, failure, shownDay } from './page.js';

const shownTask = () => new URLSearchParams(location.hash.split('?')[1] ?? '').get('task');

function dialog(token) {
  const task = shownTask();
  const box = element('dialog', { className: 'omhu-hand-on', attributes: { 'aria-labelledby': 'omhu-hand-on' } });
  let changed = false;
  const close = element('button', { type: 'button', className: 'btn btn-default', onclick: () => box.close() }, words.close);
  const show = (...parts) => box.replaceChildren(element('h2', { id: 'omhu-hand-on' }, words.handOnTitle), ...parts.filter(Boolean), close);
  box.addEventListener('close', () => {
    box.remove();
    // Lists, head and form of the task are all out of date now.
    if (changed) location.reload();
  });

  const start = async () => {
    const answer = await ask(`omhu/hand-on/${encodeURIComponent(task)}`);
    if (!answer.body) return show(failure(answer, words, start));
    return draw(answer.body);
  };

  const draw = ({ holder, colleagues }) => {
    const name = (one) => (one.awayUntil ? words.away(one.name, shownDay(one.awayUntil), one.substituteName) : one.name);
    const to = element('select', { id: 'omhu-hand-on-to', className: 'form-control', required: true },
      element('option', { value: '' }, words.choose), colleagues.map((one) => element('option', { value: one.user }, name(one))));
    const message = element('div', { attributes: { role: 'status' } });
    const form = element('form', {}, element('label', { htmlFor: to.id }, words.to), to,
      element('button', { type: 'submit', className: 'btn btn-primary' }, words.give), message);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const answer = await ask(`omhu/hand-on/${encodeURIComponent(task)}`, { method: 'POST', token, body: JSON.stringify({ to: to.value }) });
      if (!answer.body) return message.replaceChildren(failure(answer, words));
      changed = true;
      return show(element('p', { attributes: { role: 'status' } }, words.given(answer.body.holder)));
    });
    show(element('p', {}, words.holder(holder)), colleagues.length ? form : element('p', {}, words.nobodyElse));
  };

  document.body.append(box);
  if (task) start();
  else show(element('p', {}, words.noTask));
  box.showModal();
}

export default {
  id: 'omhu-hand-on',
  pluginPoint: 'tasklist.task.action',
  priority: 100,

  async render(node, { api }) {
    // Who may change the settings of a municipality is its manager.
    const { body } = await ask('omhu/settings');
    if (body?.some(({ mayChange }) => mayChange)) {
      node.append(element('button', { type: 'button', className: 'btn btn-link omhu-hand-on-open', onclick: () => dialog(api.CSRFToken) }, words.handOn));
    }
  },
};
