/* The menu between the web apps has its names written in the code; the start page calls them by other names. */
import { danish } from './settings.js';
import { replaceWords } from './words.js';

if (danish) {
  const words = { Tasklist: 'Opgaver', Cockpit: 'Overblik', Admin: 'Administration', Welcome: 'Startside' };
  replaceWords('[cam-widget-header]', [{ where: '.app-switch .dropdown-menu a', words }]);
}
