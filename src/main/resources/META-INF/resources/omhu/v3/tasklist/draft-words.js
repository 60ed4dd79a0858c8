/* The words about drafts, in Danish and English. */
import { danish } from '../settings.js';

const da = {
  saved: (time) => `Kladde gemt kl. ${time}`,
  putIn: (day, time) => `Kladde fra ${day} kl. ${time} er sat ind. Kun du kan se den, til du sender formularen.`,
  changed: (label, by, day, time, now) =>
    `"${label}" er ændret af ${by} ${day} kl. ${time}, efter at du skrev kladden${now ? `, til: ${now}` : ''}. `
    + 'Feltet viser din kladde. Ret det, eller smid kladden væk.',
  throwAway: 'Smid kladden væk',
  thrownAway: 'Kladden er smidt væk.',
  failed: {
    0: 'Kladden kunne ikke gemmes: der er ingen forbindelse. Der prøves igen.',
    401: 'Kladden kunne ikke gemmes: du er logget ud. Log ind igen.',
    403: 'Kladden kunne ikke gemmes: opgaven er ikke længere din, eller en anden er logget ind. Hent siden igen.',
    404: 'Kladden kunne ikke gemmes: opgaven er løst eller taget tilbage. Opdatér opgavelisten.',
    413: 'Kladden kunne ikke gemmes: den er for lang. Kort teksten af, eller send formularen.',
    other: 'Kladden kunne ikke gemmes. Der prøves igen.',
  },
};

const en = {
  saved: (time) => `Draft saved at ${time}`,
  putIn: (day, time) => `Your draft of ${day} at ${time} has been put in. Only you can see it until you send the form.`,
  changed: (label, by, day, time, now) =>
    `"${label}" was changed by ${by} on ${day} at ${time}, after you wrote the draft${now ? `, to: ${now}` : ''}. `
    + 'The field shows your draft. Change it, or throw the draft away.',
  throwAway: 'Throw the draft away',
  thrownAway: 'The draft has been thrown away.',
  failed: {
    0: 'The draft could not be saved: there is no connection. It will be tried again.',
    401: 'The draft could not be saved: you have been signed out. Sign in again.',
    403: 'The draft could not be saved: the task is no longer yours, or somebody else has signed in. Load the page anew.',
    404: 'The draft could not be saved: the task is done or was taken back. Refresh the task list.',
    413: 'The draft could not be saved: it is too long. Shorten the text, or send the form.',
    other: 'The draft could not be saved. It will be tried again.',
  },
};

export const words = danish ? da : en;
