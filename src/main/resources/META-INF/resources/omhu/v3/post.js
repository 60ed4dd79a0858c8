/* The demo's mailbox: what Omhu has sent to whoever is signed in. Text only, never HTML. */
const WHEN = new Intl.DateTimeFormat('da-DK', {
  weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Copenhagen',
});
const LINK = /https?:\/\/\S+/g;

const state = document.getElementById('state');
const box = document.getElementById('mails');
const list = box.querySelector('ul');
const shown = box.querySelector('article');

function element(name, ...content) {
  const created = document.createElement(name);
  created.append(...content);
  return created;
}

function link(href, text) {
  return Object.assign(element('a', text), { href });
}

/* The links of a mail lead into Omhu; they are long, so a few words stand for them. */
function withLinks(text) {
  const parts = [];
  let from = 0;
  for (const found of text.matchAll(LINK)) {
    parts.push(text.slice(from, found.index), link(found[0], 'Åbn i Omhu'));
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)];
}

function show(mail, button) {
  for (const other of list.querySelectorAll('button')) {
    other.setAttribute('aria-current', String(other === button));
  }
  shown.replaceChildren(
    element('h2', mail.subject),
    element('dl',
      element('dt', 'Fra'), element('dd', mail.from),
      element('dt', 'Sendt'), element('dd', WHEN.format(new Date(mail.sentAt)))),
    element('pre', ...withLinks(mail.text)));
}

function entry(mail) {
  const button = element('button', element('strong', mail.subject), element('span', WHEN.format(new Date(mail.sentAt))));
  button.type = 'button';
  button.addEventListener('click', () => {
    show(mail, button);
    shown.focus();
  });
  return element('li', button);
}

async function fetchMails() {
  box.hidden = true;
  state.textContent = 'Henter …';
  const answer = await fetch('camunda/api/omhu/mails', { headers: { Accept: 'application/json' }, cache: 'no-store' })
    .catch(() => null);
  if (answer?.status === 401 || answer?.status === 403) {
    state.replaceChildren('Log først på i ', link('camunda/app/tasklist/default/', 'Opgaver'),
      ', og kom så tilbage hertil: postkassen er den, som hører til din bruger.');
    return;
  }
  if (!answer?.ok) {
    state.textContent = 'Postkassen kunne ikke hentes. Prøv igen om lidt.';
    return;
  }
  const { user, here, mails } = await answer.json();
  if (!here) {
    state.textContent = 'Her er sat en rigtig mailserver op, så mails ligger ikke her.';
  } else if (mails.length === 0) {
    state.textContent = `Der er ingen mails til ${user} endnu. Det, der ikke kan vente, kommer med det samme; resten samles klokken 8.`;
  } else {
    state.textContent = mails.length === 1 ? `Én mail til ${user}.` : `${mails.length} mails til ${user}, nyeste først.`;
    list.replaceChildren(...mails.map(entry));
    show(mails[0], list.querySelector('button'));
    box.hidden = false;
  }
}

document.getElementById('again').addEventListener('click', fetchMails);
await fetchMails();
