/* How the page "Fravær" and "Giv videre" ask the server, and how they say that it refused. */
import { words } from './absence-words.js';
import * as asking from './duty-asking.js';

export const ask = (path, options) => asking.ask(`omhu/${path}`, options);

/** A change, with the token of the session. */
export const change = (path, method, api, body) => ask(path, { method, token: api.CSRFToken, body: body && JSON.stringify(body) });

export const failure = (answer, again) => asking.failure(answer, words, again);
