/* The start page's table of demo users, shown only where the server says that it is a demonstration. */
const PLACES = [['751', 'Aarhus'], ['730', 'Randers'], ['101', 'København']];
const POLICE = { 751: 'politi-oestjylland', 730: 'politi-oestjylland', 101: 'politi-koebenhavn' };

const inEach = (prefix) => PLACES.map(([code]) => `${prefix}-${code}`);
const ROLES = [
  ['Infohustovholder, kommune', inEach('tovholder')],
  ['Infohustovholder, politi', PLACES.map(([code]) => POLICE[code])],
  ['Underretningsmodtagelse', inEach('underretning')],
  ['Myndighedssagsbehandler, børn og unge', inEach('boern')],
  ['Myndighedssagsbehandler, voksne', inEach('voksen')],
  ['SSP-konsulent', inEach('ssp')],
  ['Beskæftigelsesindsats', inEach('job')],
  ['Psykiatrien', inEach('psykiatri')],
  ['Kriminalforsorgen', inEach('kriminalforsorg')],
  ['Mentorkoordinator', inEach('mentor')],
  ['Leder', inEach('leder')],
  ['Tovholder og leder i én', inEach('dobbelt')],
  ['Døgnvagt', inEach('doegnvagt')],
  ['Døgnvagt, fælles for Aarhus og Randers', ['doegnvagt-faelles']],
  ['Styregruppe', inEach('styregruppe')],
  ['Databeskyttelsesrådgiver', inEach('dpo')],
  ['Procesejer', ['procesejer']],
  ['Administrator', ['admin']],
];

function cell(name, text, attributes = {}) {
  const created = Object.assign(document.createElement(name), attributes);
  created.append(text);
  return created;
}

function user(id) {
  return cell('code', id);
}

function row([role, users]) {
  const created = document.createElement('tr');
  const span = users.length === 1 ? PLACES.length : 1;
  created.append(cell('th', role, { scope: 'row' }), ...users.map((id) => cell('td', user(id), { colSpan: span })));
  return created;
}

const answer = await fetch('api/about', { headers: { Accept: 'application/json' } }).catch(() => null);
if (answer?.ok && (await answer.json()).demo === true) {
  const section = document.getElementById('demo');
  const heads = document.createElement('tr');
  heads.append(...['Rolle', ...PLACES.map(([code, name]) => `${name} (${code})`)].map((text) => cell('th', text, { scope: 'col' })));
  section.querySelector('thead').append(heads);
  section.querySelector('tbody').append(...ROLES.map(row));
  section.hidden = false;
}
