/* The part of the page "Indsigt" that writes out the log of a case for the person it is about. */
import { words } from './insight-words.js';
import { ask, element, failure, fetchFile, moment } from './page.js';

/** What it will hold, the decision on names, and the two ways to fetch it. */
export function excerptSection({ municipality, decides }, token) {
  const number = element('input', { id: 'omhu-insight-excerpt', className: 'form-control', autocomplete: 'off' });
  const result = element('div', { attributes: { 'aria-live': 'polite' } });
  const at = `omhu/insight/${municipality}`;

  const look = async (event) => {
    event.preventDefault();
    result.replaceChildren(words.saving);
    const answer = await ask(`${at}/export`, { method: 'POST', token, body: JSON.stringify({ caseNumber: number.value }) });
    if (!answer.body) return result.replaceChildren(failure(answer, words));
    return draw(answer.body);
  };

  const draw = (preview, said = '') => {
    const { caseNumber, rows, withheld, toldOf, names, namesReason, namesBy, namesAt } = preview;
    const message = element('div', { className: 'message', attributes: { role: 'status' } }, said);
    const fetchAs = (kind) => async () => {
      message.replaceChildren(words.saving);
      const answer = await fetchFile(`${at}/export.${kind}`, token, JSON.stringify({ caseNumber }), 'log');
      message.replaceChildren(answer.body ? words.fetched : failure(answer, words));
    };
    const decision = namesBy ? (names ? words.names : words.noNames)(namesBy, moment(namesAt), namesReason) : words.neverDecided;
    result.replaceChildren(
      element('p', {}, words.excerptRows(rows)),
      ...(withheld ? [element('p', { className: 'read-only' }, words.excerptLeft(withheld, toldOf))] : []),
      element('p', {}, decision),
      ...(decides ? [decide(caseNumber)] : []),
      element('div', { className: 'actions' },
        element('button', { type: 'button', className: 'btn btn-primary', onclick: fetchAs('pdf') }, words.pdf),
        element('button', { type: 'button', className: 'btn btn-default', onclick: fetchAs('csv') }, words.csv)),
      message);
  };

  const decide = (caseNumber) => {
    const option = (value, text, checked) => element('label', { className: 'choice' },
      element('input', { type: 'radio', name: 'omhu-insight-names', value, checked }), ` ${text}`);
    const reason = element('textarea', { id: 'omhu-insight-reason', className: 'form-control', rows: 3, maxLength: 1000 });
    const message = element('div', { attributes: { role: 'status' } });
    const form = element('form', { noValidate: true },
      element('fieldset', { className: 'group' },
        element('legend', {}, words.decideTitle),
        option('false', words.decideWithout, true),
        option('true', words.decideWith, false),
        element('div', { className: 'field' }, element('label', { htmlFor: reason.id }, words.reason), reason),
        message,
        element('button', { type: 'submit', className: 'btn btn-default' }, words.decide)));
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const names = form.querySelector('input:checked').value === 'true';
      const answer = await ask(`${at}/names`, { method: 'POST', token, body: JSON.stringify({ caseNumber, names, reason: reason.value }) });
      if (!answer.body) return message.replaceChildren(failure(answer, words));
      return draw(answer.body, words.decided);
    });
    return form;
  };

  const form = element('form', { noValidate: true },
    element('div', { className: 'field' }, element('label', { htmlFor: number.id }, words.caseNumber), number),
    element('button', { type: 'submit', className: 'btn btn-default' }, words.excerptLook));
  form.addEventListener('submit', look);
  return element('section', { className: 'excerpt' },
    element('h2', {}, words.excerptTitle), element('p', {}, words.excerptIntro), form, result);
}
