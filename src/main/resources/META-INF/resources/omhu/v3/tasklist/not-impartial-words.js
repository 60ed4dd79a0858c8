/* The words of "Jeg er inhabil", in Danish and English. */
import { danish } from '../settings.js';

const da = {
  open: 'Jeg er inhabil',
  title: 'Jeg er inhabil i sagen',
  what: (number) => `Sag ${number} lukkes for dig: opgaver, søgning, nødadgang og dine kladder i sagen. Det, du har i den, går tilbage til gruppen, og lederen finder en anden.`,
  clocks: 'Fristerne løber videre imens. Kun lederen kan ophæve det, hvis det var en fejl.',
  alone: (managers) => `Ingen andre kan tage opgaven lige nu. Sig det til lederen med det samme${managers.length ? `: ${managers.join(', ')}` : '; ingen leder kan åbne sagen, så databeskyttelsesrådgiveren får besked'}.`,
  why: 'Hvorfor?',
  choose: 'Vælg en grund',
  more: 'Uddyb, hvis det er nødvendigt',
  moreHint: 'Står i sagen. Skriv ikke mere, end lederen behøver.',
  confirm: 'Ja, luk sagen for mig',
  done: (number) => `Sag ${number} er lukket for dig, og lederen har fået besked.`,
  cancel: 'Fortryd',
  close: 'Luk',
  tryAgain: 'Prøv igen',
  noTask: 'Vælg først en opgave i listen.',
  errors: {
    401: 'Du er blevet logget ud. Log ind igen.',
    403: 'Du har ikke adgang, eller du er blevet logget ud imens. Genindlæs siden.',
    404: 'Opgaven findes ikke mere, eller den er ikke din. Genindlæs siden.',
    network: 'Der er ingen forbindelse til Omhu. Tjek din netforbindelse, og prøv igen.',
    other: 'Det lykkedes ikke lige nu. Prøv igen om lidt.',
  },
};

const en = {
  open: 'I am not impartial',
  title: 'I am not impartial in this case',
  what: (number) => `Case ${number} will be shut to you: tasks, search, break-glass and your drafts in the case. What you have of it goes back to the group, and the manager finds somebody else.`,
  clocks: 'The deadlines run on meanwhile. Only the manager can undo it, if it was a mistake.',
  alone: (managers) => `Nobody else can take the task right now. Tell the manager at once${managers.length ? `: ${managers.join(', ')}` : '; no manager can open the case, so the data protection officer is told'}.`,
  why: 'Why?',
  choose: 'Choose a reason',
  more: 'Say more, if needed',
  moreHint: 'It stands in the case. Write no more than the manager needs.',
  confirm: 'Yes, shut the case to me',
  done: (number) => `Case ${number} is shut to you, and the manager has been told.`,
  cancel: 'Cancel',
  close: 'Close',
  tryAgain: 'Try again',
  noTask: 'Choose a task in the list first.',
  errors: {
    401: 'You have been signed out. Sign in again.',
    403: 'You have no access, or you have been signed out meanwhile. Reload the page.',
    404: 'The task no longer exists, or it is not yours. Reload the page.',
    network: 'There is no connection to Omhu. Check your network and try again.',
    other: 'It did not work right now. Try again in a while.',
  },
};

export const words = danish ? da : en;
