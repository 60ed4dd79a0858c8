/* Tasklist for Omhu. Own scripts carry a version in their path, because the web apps cache by Camunda's version. */
import { danish, dateFormat, locales, vendor } from '../../../../omhu/v3/settings.js';

const own = '../../../omhu/v3/';

export default {
  app: { name: danish ? 'Opgaver' : 'Tasks', vendor },
  locales,
  dateFormat,
  disableWelcomeMessage: true,
  customScripts: [
    own + 'forget',
    own + 'app-names',
    own + 'tasklist/case-tab',
    own + 'tasklist/reload-form',
    own + 'tasklist/read-only',
    own + 'tasklist/form-words',
    own + 'tasklist/form-errors',
    own + 'tasklist/settings-page',
    own + 'tasklist/absence-page',
    own + 'tasklist/leaving-page',
    own + 'tasklist/hand-on',
    own + 'tasklist/not-impartial',
    own + 'tasklist/find-page',
    own + 'tasklist/duty-page',
    own + 'tasklist/duty-roster-page',
    own + 'tasklist/deadlines-page',
    own + 'tasklist/insight-page',
    own + 'tasklist/breaches-page',
    own + 'tasklist/drafts',
  ],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: danish ? 'Tag den valgte opgave' : 'Claim the selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: danish ? 'Gå til listen over filtre' : 'Go to the filters' },
    focusList: { key: 'ctrl+alt+l', description: danish ? 'Gå til den første opgave' : 'Go to the first task' },
    focusForm: { key: 'ctrl+alt+f', description: danish ? 'Gå til formularens første felt' : 'Go to the first field' },
    startProcess: { key: 'ctrl+alt+p', description: danish ? 'Start et forløb' : 'Start a process' },
  },
};
